import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { alertNextNotice } from '@/lib/followers/alert-notice'
import { alertNextRelease } from '@/lib/followers/alert-release'
import { sendMessages } from '@/lib/jobs/send-messages'
import { approveNotice } from '@/lib/notices/commands/approve-notice'
import { makeNotice } from '@/lib/notices/commands/make-notice'
import { setStaffOnly } from '@/lib/releases/commands/set-staff-only'
import type { Follower } from '@/prisma/generated/client'
import { useEmptyDatabase } from '../database'
import { aFollower } from '../following-inputs'
import { aMailServer } from '../jobs/a-mail-server'
import { aKeptManual, anApproved, publish } from '../releases/a-publication'
import { withInstallation } from './a-setting'
import { alertsTo } from './alerts-to'

/* Alerts that wait in the queue while a chapter they tell of becomes one for staff. */

let kept: Awaited<ReturnType<typeof aKeptManual>>
let mail: Awaited<ReturnType<typeof aMailServer>>

beforeAll(withInstallation)
beforeEach(async () => {
  await useEmptyDatabase()
  kept = await aKeptManual()
  mail = await aMailServer()
  await alerted()
})
afterEach(() => mail.close())

async function alerted(): Promise<void> {
  for (let more = await alertNextRelease(); more !== null; ) more = await alertNextRelease()
  for (let more = await alertNextNotice(); more !== null; ) more = await alertNextNotice()
}

async function changed(...titles: string[]): Promise<void> {
  for (const title of titles)
    await anApproved(kept.team, kept.manual.chapterId(title), {
      summary: `New words of ${titles.join(', ')}.`,
    })
  await publish(kept.team, kept.manual.manualId)
  await alerted()
}

const forStaff = () =>
  setStaffOnly(kept.team.publisher.actor, {
    chapterId: kept.manual.chapterId('Care Planning'),
    staffOnly: true,
  })

/** What a follower got of alerts, as it was sent. */
async function sentTo(follower: Follower): Promise<string[]> {
  const arrived = mail.arrived.filter(({ to }) => to === follower.email)
  const alerts = await alertsTo(follower)
  // The confirmation is the one besides.
  expect(arrived.length - 1).toBe(alerts.length)
  return alerts.map(({ subject, body }) => `${subject}\n${body}`)
}

describe('an alert that waits while a chapter is closed', () => {
  it('tells of the others alone, and of each once', async () => {
    const follower = await aFollower(kept.manual)
    await changed('Staying Put')
    await changed('Care Planning', 'Staying Put')
    await forStaff()
    await sendMessages(mail.server)
    await sendMessages(mail.server)
    const [first, second, ...more] = await sentTo(follower)
    expect(more).toEqual([])
    expect(first).toContain('New words of Staying Put.')
    expect(second).toContain('New words of a chapter for staff, Staying Put.')
    expect(second).not.toMatch(/Care.Planning|care-planning|New words of Staying Put\./)
    expect(second).toMatch(/^Manual.*1 change|Staying Put \(updated\)/)
  })

  it('is not sent where nothing else is left to be told', async () => {
    const followers = [
      await aFollower(kept.manual),
      await aFollower(kept.manual, { chapter: 'Care Planning' }),
    ]
    await changed('Care Planning')
    await forStaff()
    await sendMessages(mail.server)
    const got = followers.map(({ email }) => mail.arrived.filter(({ to }) => to === email).length)
    // The e-mail that confirms, for whoever follows the whole manual.
    expect(got).toEqual([1, 0])
  })

  it('goes as it is where nothing in it was closed', async () => {
    const follower = await aFollower(kept.manual)
    await changed('Staying Put')
    const written = await alertsTo(follower)
    await forStaff()
    await sendMessages(mail.server)
    await sentTo(follower)
    expect(await alertsTo(follower)).toEqual(written)
  })

  it('is not sent where it is of an urgent notice on that chapter', async () => {
    const follower = await aFollower(kept.manual)
    const { noticeId } = await makeNotice(kept.team.author.actor, {
      ...{ manualId: kept.manual.manualId, chapterId: kept.manual.chapterId('Care Planning') },
      ...{ words: 'Ring first.', lastDay: new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10) },
    })
    await approveNotice(kept.team.approver.actor, { noticeId })
    await alerted()
    expect(await alertsTo(follower)).toHaveLength(1)
    await forStaff()
    await sendMessages(mail.server)
    expect(mail.arrived.filter(({ to }) => to === follower.email)).toHaveLength(1)
  })
})
