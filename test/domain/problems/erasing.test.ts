import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { tell } from '@/lib/notifications/tell'
import { database, inTransaction } from '@/lib/platform/database'
import { longDate } from '@/lib/platform/dates'
import { Conflict, Forbidden } from '@/lib/platform/errors'
import { answerProblem } from '@/lib/problems/commands/answer-problem'
import { eraseReport } from '@/lib/problems/commands/erase-report'
import { problemsFor, problemsOfManual } from '@/lib/problems/queries/problems'
import { problemByLink } from '@/lib/problems/queries/reported'
import { eraseReportForm } from '@/lib/problems/schema'
import { sweepProblems } from '@/lib/problems/sweep-problems'
import { sql } from '../database'
import { withInstallation } from '../followers/a-setting'
import { aReport } from '../problem-inputs'
import { aKeptManual } from '../releases/a-publication'

/** A name that somebody typed into a report. */
const NAMED = 'Quillfeather'

let kept: Awaited<ReturnType<typeof aKeptManual>>

beforeAll(withInstallation)
beforeEach(async () => {
  kept = await aKeptManual()
})

const aNamingReport = () =>
  aReport(kept.manual, { words: `${NAMED} was placed there.`, email: 'quillfeather@readers.example' })

/** All that is kept of a report anywhere, as one text in small letters. */
async function keptOf(problemId: string): Promise<string> {
  const rows = await Promise.all([
    database().problemReport.findMany({ where: { id: problemId } }),
    database().message.findMany({
      where: { OR: [{ key: { contains: problemId } }, { body: { contains: NAMED } }] },
    }),
    database().auditEvent.findMany({ where: { subject: `problem ${problemId}` }, select: { details: true } }),
  ])
  return JSON.stringify(rows).toLowerCase()
}

/** Writes a moment into a report as if so many days had passed. */
const aged = (id: string, column: string, days: number) =>
  sql(
    `ALTER TABLE problem_reports DISABLE TRIGGER guarded;
     UPDATE problem_reports SET ${column} = now() - interval '${days} days' WHERE id = '${id}';
     ALTER TABLE problem_reports ENABLE TRIGGER guarded`,
  )

describe('a report that is erased', () => {
  it('names nobody anywhere any more, and says when it was erased', async () => {
    const { team, manual } = kept
    const { problem, token } = await aNamingReport()
    const answer = `We have moved ${NAMED}.`
    await answerProblem(team.author.actor, { problemId: problem.id, answer })
    expect(await keptOf(problem.id)).toContain('quillfeather')
    const before = new Date()
    await eraseReport(team.publisher.actor, { problemId: problem.id })
    expect(await keptOf(problem.id)).not.toContain('quillfeather')
    const said = [before, new Date()].map((day) => `Erased on ${longDate(day)}.`)
    const shown = (await problemByLink(database(), token, null))?.shown
    expect(said).toContain(shown?.words)
    expect(said).toContain(shown?.answer?.words)
    const { answered } = await problemsOfManual(database(), team.author.actor, { manualId: manual.manualId })
    expect(answered).toMatchObject([{ id: problem.id, erased: true }])
  })

  it('waits for no answer, and gets none', async () => {
    const { team, manual } = kept
    const { problem, token } = await aNamingReport()
    await eraseReport(team.publisher.actor, { problemId: problem.id })
    expect(await problemsFor(database(), team.publisher.actor)).toEqual([])
    const lists = await problemsOfManual(database(), team.author.actor, { manualId: manual.manualId })
    expect([lists.open, lists.answered.map(({ id }) => id)]).toEqual([[], [problem.id]])
    const late = answerProblem(team.publisher.actor, { problemId: problem.id, answer: 'So it is.' })
    await expect(late).rejects.toBeInstanceOf(Conflict)
    expect((await problemByLink(database(), token, null))?.shown).toMatchObject({
      erased: true,
      answer: null,
    })
  })

  it('is erased by publishers, once, and the record says by whom', async () => {
    const { team } = kept
    const { problem } = await aNamingReport()
    const by = (person: typeof team.author) => eraseReport(person.actor, { problemId: problem.id })
    await expect(by(team.author)).rejects.toBeInstanceOf(Forbidden)
    await expect(by(team.approver)).rejects.toBeInstanceOf(Forbidden)
    await by(team.publisher)
    await expect(by(team.publisher)).rejects.toBeInstanceOf(Conflict)
    const events = await database().auditEvent.findMany({
      where: { subject: `problem ${problem.id}`, action: 'eraseReport' },
    })
    expect(events).toMatchObject([{ actorId: team.publisher.userId }])
  })

  it('is erased by the form only with a tick', () => {
    const problemId = '11111111-1111-4111-8111-111111111111'
    expect(eraseReportForm.safeParse({ problemId, sure: '' }).success).toBe(false)
    expect(eraseReportForm.safeParse({ problemId }).success).toBe(false)
    expect(eraseReportForm.safeParse({ problemId, sure: 'yes' }).success).toBe(true)
  })
})

describe('the sweep', () => {
  it('forgets what was erased a year ago', async () => {
    const { problem } = await aNamingReport()
    await eraseReport(kept.team.publisher.actor, { problemId: problem.id })
    await aged(problem.id, 'erased_at', 360)
    await sweepProblems()
    expect(await database().problemReport.count({ where: { id: problem.id } })).toBe(1)
    await aged(problem.id, 'erased_at', 367)
    await sweepProblems()
    expect(await database().problemReport.count({ where: { id: problem.id } })).toBe(0)
  })

  it('forgets what was answered a year ago though it was erased since', async () => {
    const { team } = kept
    const { problem } = await aNamingReport()
    await answerProblem(team.author.actor, { problemId: problem.id, answer: 'So it is.' })
    await eraseReport(team.publisher.actor, { problemId: problem.id })
    await aged(problem.id, 'answered_at', 367)
    await sweepProblems()
    expect(await database().problemReport.count({ where: { id: problem.id } })).toBe(0)
  })

  it('forgets the e-mails of that report alone, and none that is being sent', async () => {
    const { problem } = await aNamingReport()
    await answerProblem(kept.team.author.actor, { problemId: problem.id, answer: `Of ${NAMED}.` })
    await inTransaction((transaction) =>
      tell(transaction, [
        { key: `reminder of ${problem.id}`, recipient: 'a@b.example', subject: 'Other', body: 'Other.' },
      ]),
    )
    await sql(`UPDATE messages SET state = 'sending' WHERE key = 'problem ${problem.id} answered'`)
    await aged(problem.id, 'answered_at', 367)
    await sweepProblems()
    const left = await database().message.findMany({
      where: { key: { contains: problem.id } },
      orderBy: { key: 'asc' },
    })
    expect(left.map(({ key }) => key)).toEqual([
      `problem ${problem.id} answered`,
      `reminder of ${problem.id}`,
    ])
  })

  it('forgets the address of a report that nobody has answered in a year, and keeps the report', async () => {
    const [old, young] = [await aNamingReport(), await aNamingReport()]
    await aged(old.problem.id, 'reported_at', 367)
    await aged(young.problem.id, 'reported_at', 360)
    await sweepProblems()
    const emailOf = async (id: string) =>
      (await database().problemReport.findUniqueOrThrow({ where: { id } })).email
    expect(await emailOf(old.problem.id)).toBeNull()
    expect(await emailOf(young.problem.id)).toBe('quillfeather@readers.example')
  })
})
