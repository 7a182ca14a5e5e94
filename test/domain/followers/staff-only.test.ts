import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { alertNextNotice } from '@/lib/followers/alert-notice'
import { alertNextRelease } from '@/lib/followers/alert-release'
import { askToFollow } from '@/lib/followers/commands/ask-to-follow'
import { followingByLink } from '@/lib/followers/queries'
import { approveNotice } from '@/lib/notices/commands/approve-notice'
import { makeNotice } from '@/lib/notices/commands/make-notice'
import { followingToken } from '@/lib/notifications/following-link'
import { database } from '@/lib/platform/database'
import { NotFound } from '@/lib/platform/errors'
import { setStaffOnly } from '@/lib/releases/commands/set-staff-only'
import { useEmptyDatabase } from '../database'
import { aFollower } from '../following-inputs'
import { aKeptManual, anApproved, publish } from '../releases/a-publication'
import { withInstallation } from './a-setting'
import { alertsTo } from './alerts-to'

/* Followers have not signed in: of a chapter for staff they are told nothing, not even that there is one. */

let kept: Awaited<ReturnType<typeof aKeptManual>>

beforeAll(withInstallation)
beforeEach(async () => {
  await useEmptyDatabase()
  kept = await aKeptManual()
  await alerted()
})

const A_SECTION_FOR_STAFF = `
1. All Children

1.1.1 Values and Principles

2. Where Nobody Looks

2.1.1 Zanzibar Placements
`

async function alerted(): Promise<void> {
  for (let more = await alertNextRelease(); more !== null; ) more = await alertNextRelease()
  for (let more = await alertNextNotice(); more !== null; ) more = await alertNextNotice()
}

const forStaff = (staffOnly = true) =>
  setStaffOnly(kept.team.publisher.actor, { chapterId: kept.manual.chapterId('Care Planning'), staffOnly })

async function changed(title: string, summary: string): Promise<void> {
  await anApproved(kept.team, kept.manual.chapterId(title), { summary })
  await publish(kept.team, kept.manual.manualId)
  await alerted()
}

describe('followers of a manual with a chapter for staff', () => {
  it('are told of the other chapters alone, whatever they follow', async () => {
    const { manual } = kept
    const followers = [
      await aFollower(manual),
      await aFollower(manual, { section: 'Looked After Children' }),
      await aFollower(manual, { chapter: 'Care Planning' }),
    ]
    await forStaff()
    await anApproved(kept.team, manual.chapterId('Care Planning'), { summary: 'Something for staff.' })
    await changed('Staying Put', 'See “Care Planning”, which changed too.')
    const [ofManual = [], ofSection = [], ofChapter = []] = await Promise.all(followers.map(alertsTo))
    for (const [alert, ...more] of [ofManual, ofSection]) {
      expect(more).toEqual([])
      expect(alert?.body).toContain('See a chapter for staff, which changed too.')
      expect(`${alert?.subject} ${alert?.body}`).not.toMatch(/Care Planning|for staff\.$|care-planning/)
    }
    expect(ofChapter).toEqual([])
  })

  it('are told of no urgent notice on it', async () => {
    const { manual, team } = kept
    const follower = await aFollower(manual)
    await forStaff()
    const lastDay = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10)
    const { noticeId } = await makeNotice(team.author.actor, {
      ...{ manualId: manual.manualId, chapterId: manual.chapterId('Care Planning') },
      ...{ words: 'Ring first.', lastDay },
    })
    await approveNotice(team.approver.actor, { noticeId })
    await alerted()
    expect(await alertsTo(follower)).toEqual([])
  })

  it('who followed it before are not told its name on their own page', async () => {
    const follower = await aFollower(kept.manual, { chapter: 'Care Planning' })
    await forStaff()
    const page = await followingByLink(database(), followingToken(follower.id))
    expect(page?.own.what).toBe('a chapter for staff')
  })

  it('who followed a section are not told its name once all in it is for staff', async () => {
    const { manual, team } = await aKeptManual({ contents: A_SECTION_FOR_STAFF })
    const follower = await aFollower(manual, { section: 'Where Nobody Looks' })
    const called = async () => (await followingByLink(database(), followingToken(follower.id)))?.own.what
    expect(await called()).toBe('section 2 Where Nobody Looks')
    const chapterId = manual.chapterId('Zanzibar Placements')
    await setStaffOnly(team.publisher.actor, { chapterId, staffOnly: true })
    expect(await called()).toBe('a section of the manual')
  })

  it('cannot ask to follow a section that holds nothing else', async () => {
    const { manual, team } = await aKeptManual({ contents: A_SECTION_FOR_STAFF })
    const place = { authoritySlug: manual.authority.slug, manualSlug: manual.slug }
    const what = `section:${await manual.entryId('Where Nobody Looks')}`
    const asked = { ...place, what, email: 'reader@readers.example', frequency: 'weekly' as const }
    await askToFollow({ kind: 'reader', token: null }, asked)
    const chapterId = manual.chapterId('Zanzibar Placements')
    await setStaffOnly(team.publisher.actor, { chapterId, staffOnly: true })
    await expect(askToFollow({ kind: 'reader', token: null }, asked)).rejects.toThrow(NotFound)
  })

  it('cannot ask to follow it', async () => {
    await forStaff()
    const place = { authoritySlug: kept.manual.authority.slug, manualSlug: kept.manual.slug }
    const what = `chapter:${kept.manual.slugOf('Care Planning')}`
    const asked = { ...place, what, email: 'reader@readers.example', frequency: 'weekly' as const }
    await expect(askToFollow({ kind: 'reader', token: null }, asked)).rejects.toThrow(NotFound)
  })
})
