import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { sendMessages } from '@/lib/jobs/send-messages'
import { database } from '@/lib/platform/database'
import { answerProblem } from '@/lib/problems/commands/answer-problem'
import { problemAddress } from '@/lib/problems/problem-link'
import { setStaffOnly } from '@/lib/releases/commands/set-staff-only'
import { setVisibility } from '@/lib/releases/commands/set-visibility'
import { useEmptyDatabase } from '../database'
import { withInstallation } from '../followers/a-setting'
import { aMailServer } from '../jobs/a-mail-server'
import { aPerson } from '../people'
import { aReport } from '../problem-inputs'
import { aKeptManual } from '../releases/a-publication'

/* An answer that waits in the queue while its chapter is closed: what may be said is decided when it is sent. */

const ANSWER = 'The code is 4711.'

let kept: Awaited<ReturnType<typeof aKeptManual>>
let mail: Awaited<ReturnType<typeof aMailServer>>

beforeAll(withInstallation)
beforeEach(async () => {
  await useEmptyDatabase()
  kept = await aKeptManual()
  mail = await aMailServer()
})
afterEach(() => mail.close())

const reader = { email: 'reader@readers.example' }

async function answered(report: Parameters<typeof aReport>[1]): Promise<string> {
  const { problem } = await aReport(kept.manual, report)
  await answerProblem(kept.team.publisher.actor, { problemId: problem.id, answer: ANSWER })
  return problem.id
}

/** The e-mails that somebody got, each in one line. */
function gotBy(address: string): string[] {
  return mail.arrived
    .filter(({ to }) => to === address)
    .map(({ text }) => text.replaceAll('=\r\n', '').replaceAll('=3D', '=').replaceAll(/\s+/g, ' '))
}

const close = {
  'whose chapter is for staff now': () =>
    setStaffOnly(kept.team.publisher.actor, {
      chapterId: kept.manual.chapterId('Care Planning'),
      staffOnly: true,
    }),
  'whose manual is withheld now': () =>
    setVisibility(kept.team.publisher.actor, { manualId: kept.manual.manualId, visibility: 'withheld' }),
}

describe('an answer that waits', () => {
  it.each(Object.entries(close))('is sent as the link alone, once, %s', async (_where, closeIt) => {
    const problemId = await answered(reader)
    await closeIt()
    await sendMessages(mail.server)
    await sendMessages(mail.server)
    const [got, ...more] = gotBy(reader.email)
    expect(more).toEqual([])
    expect(got).not.toMatch(/4711|Care.Planning/)
    expect(got).toContain(problemAddress(problemId))
    // Nor do they who look after the server read it afterwards.
    expect(await database().message.count({ where: { body: { contains: ANSWER } } })).toBe(0)
  })

  it('is sent whole where it is open still, and to those who may read what is for staff', async () => {
    const staff = await aPerson({ id: kept.manual.authorityId }, 'staff')
    await answered({ ...reader, chapter: 'Staying Put' })
    await answered({ by: staff })
    await close['whose chapter is for staff now']()
    await sendMessages(mail.server)
    for (const address of [reader.email, staff.email]) expect(gotBy(address).join()).toContain(ANSWER)
  })

  it('is sent as the link alone to somebody whose place among the staff was ended', async () => {
    const staff = await aPerson({ id: kept.manual.authorityId }, 'staff')
    await answered({ by: staff })
    await close['whose chapter is for staff now']()
    await database().membership.deleteMany({ where: { userId: staff.userId } })
    await sendMessages(mail.server)
    expect(gotBy(staff.email)).toHaveLength(1)
    expect(gotBy(staff.email).join()).not.toContain(ANSWER)
  })
})
