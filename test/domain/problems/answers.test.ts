import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { database } from '@/lib/platform/database'
import { Conflict, Forbidden } from '@/lib/platform/errors'
import { unsealed } from '@/lib/platform/sealed-words'
import { answerProblem } from '@/lib/problems/commands/answer-problem'
import { problemAddress, problemToken } from '@/lib/problems/problem-link'
import { problemInWorkspace, problemsFor, problemsOfManual } from '@/lib/problems/queries/problems'
import { problemByLink } from '@/lib/problems/queries/reported'
import { sweepProblems } from '@/lib/problems/sweep-problems'
import { sql } from '../database'
import { withInstallation } from '../followers/a-setting'
import { anAuthority, aPerson, type Person } from '../people'
import { aReport } from '../problem-inputs'
import { aKeptManual } from '../releases/a-publication'

const TEXT = 'Ring the duty desk.\n\nThen write it down.'

let kept: Awaited<ReturnType<typeof aKeptManual>>

beforeAll(withInstallation)
beforeEach(async () => {
  kept = await aKeptManual({ texts: { 'Care Planning': TEXT } })
})

/** The e-mails about a report, by whom they are to. */
const toldOf = (problemId: string) =>
  database().message.findMany({
    where: { key: { startsWith: `problem ${problemId} ` } },
    orderBy: { key: 'asc' },
  })

const answer = (by: Person, problemId: string, words = 'It is put right.') =>
  answerProblem(by.actor, { problemId, answer: words })

describe('an answer', () => {
  it('goes to the address that was given, with the link, and without what was typed', async () => {
    const { manual, team } = kept
    const { problem } = await aReport(manual, { email: ' Reader@Readers.example ', words: 'Buy pills.' })
    await answer(team.author, problem.id, 'The number is 01632 960001.')
    const [message] = (await toldOf(problem.id)).filter(({ key }) => key.endsWith(' answered'))
    expect(message).toMatchObject({ recipient: 'reader@readers.example', state: 'waiting', userId: null })
    expect(message?.body).toContain('The number is 01632 960001.')
    expect(message?.body).not.toContain('Buy pills.')
    expect(message?.body).not.toContain(problemToken(problem.id))
    expect(unsealed(message?.body ?? '')).toContain(problemAddress(problem.id))
  })

  it('goes to the account, and stands at the link', async () => {
    const { manual, team } = kept
    const { problem, token } = await aReport(manual, { by: team.approver })
    expect((await problemByLink(database(), token, null))?.shown?.answer).toBeNull()
    await answer(team.publisher, problem.id)
    const [message] = (await toldOf(problem.id)).filter(({ key }) => key.endsWith(' answered'))
    expect(message?.userId).toBe(team.approver.userId)
    expect((await problemByLink(database(), token, null))?.shown?.answer?.words).toBe('It is put right.')
  })

  it('is sent as the link alone where the chapter is not shown to them any more', async () => {
    const { manual, team } = kept
    const staff = await aPerson({ id: manual.authorityId }, 'staff')
    const [byAddress, byStaff, byFormer] = [
      await aReport(manual, { email: 'reader@readers.example' }),
      await aReport(manual, { by: team.approver }),
      await aReport(manual, { by: staff }),
    ]
    await sql('UPDATE chapters SET staff_only = true WHERE id = $1', [manual.chapterId('Care Planning')])
    await database().membership.deleteMany({ where: { userId: staff.userId } })
    const sent = async ({ problem }: { problem: { id: string } }) => {
      await answer(team.publisher, problem.id, 'The code is 4711.')
      const [message] = (await toldOf(problem.id)).filter(({ key }) => key.endsWith(' answered'))
      return `${message?.subject}\n${unsealed(message?.body ?? '')}`
    }
    for (const report of [byAddress, byFormer]) {
      const words = await sent(report)
      expect(words).not.toMatch(/4711|Care Planning/)
      expect(words).toContain('/problems')
    }
    expect(await sent(byStaff)).toContain('The code is 4711.')
  })

  it('is sent to nobody where no address was left', async () => {
    const { problem } = await aReport(kept.manual)
    await answer(kept.team.publisher, problem.id)
    expect((await toldOf(problem.id)).filter(({ key }) => key.endsWith(' answered'))).toEqual([])
  })

  it('is given once, and the second of two is told so', async () => {
    const { problem } = await aReport(kept.manual)
    const both = await Promise.allSettled([
      answer(kept.team.publisher, problem.id, 'One.'),
      answer(kept.team.author, problem.id, 'Other.'),
    ])
    const refusals = both.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
    expect(refusals).toHaveLength(1)
    expect(refusals[0]).toBeInstanceOf(Conflict)
  })

  it('is not given by staff, nor by people of another authority', async () => {
    const { problem } = await aReport(kept.manual)
    const others = [
      await aPerson({ id: kept.manual.authorityId }, 'staff'),
      await aPerson(await anAuthority(), 'publisher'),
    ]
    for (const other of others) await expect(answer(other, problem.id)).rejects.toBeInstanceOf(Forbidden)
  })

  it('moves the report from those to answer to those answered', async () => {
    const { manual, team } = kept
    const { problem } = await aReport(manual)
    const of = { manualId: manual.manualId, chapter: 'care-planning' }
    const lists = async () => {
      const { open, answered } = await problemsOfManual(database(), team.author.actor, of)
      return [open.map(({ id }) => id), answered.map(({ id }) => id)]
    }
    expect(await lists()).toEqual([[problem.id], []])
    await answer(team.publisher, problem.id)
    expect(await lists()).toEqual([[], [problem.id]])
    expect(await problemsFor(database(), team.publisher.actor)).toEqual([])
    const named = { manualId: manual.manualId, problemId: problem.id }
    expect(await problemInWorkspace(database(), team.author.actor, named)).toMatchObject({
      problem: { answered: { words: 'It is put right.', by: 'publisher' } },
    })
    const stranger = await aPerson(await anAuthority(), 'publisher')
    await expect(problemInWorkspace(database(), stranger.actor, named)).rejects.toBeInstanceOf(Forbidden)
  })
})

describe('the sweep', () => {
  it('forgets a report and its e-mails a year after the answer, and not before', async () => {
    const { manual, team } = kept
    const reports = [await aReport(manual), await aReport(manual), await aReport(manual)]
    const [old, young, open] = reports.map(({ problem }) => problem.id)
    if (!old || !young || !open) throw new Error('there are three')
    for (const id of [old, young]) await answer(team.publisher, id)
    const aged = (id: string, days: number) =>
      sql(
        `ALTER TABLE problem_reports DISABLE TRIGGER guarded;
         UPDATE problem_reports SET answered_at = now() - interval '${days} days' WHERE id = '${id}';
         ALTER TABLE problem_reports ENABLE TRIGGER guarded`,
      )
    await aged(old, 367)
    await aged(young, 360)
    await sweepProblems()
    const left = await database().problemReport.findMany({ where: { manualId: manual.manualId } })
    expect(left.map(({ id }) => id).sort()).toEqual([young, open].sort())
    expect(await toldOf(old)).toEqual([])
    expect(await toldOf(young)).not.toEqual([])
  })
})
