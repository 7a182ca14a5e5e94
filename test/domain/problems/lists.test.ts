import { beforeAll, beforeEach, expect, it } from 'vitest'
import { database } from '@/lib/platform/database'
import { NotFound } from '@/lib/platform/errors'
import { answerProblem } from '@/lib/problems/commands/answer-problem'
import { problemInWorkspace, problemsFor, problemsOfManual } from '@/lib/problems/queries/problems'
import { withInstallation } from '../followers/a-setting'
import { aManual } from '../manuals'
import { aReport } from '../problem-inputs'
import { aKeptManual } from '../releases/a-publication'

let kept: Awaited<ReturnType<typeof aKeptManual>>

beforeAll(withInstallation)
beforeEach(async () => {
  kept = await aKeptManual()
})

const lists = async () => {
  const { open, answered } = await problemsOfManual(database(), kept.team.author.actor, kept.manual)
  return { open: open.map(({ words }) => words), answered: answered.map(({ words }) => words) }
}

it('those to answer stand oldest first, those answered newest first', async () => {
  const reports = []
  for (const words of ['first', 'second', 'third', 'fourth'])
    reports.push((await aReport(kept.manual, { words })).problem)
  expect((await lists()).open).toEqual(['first', 'second', 'third', 'fourth'])
  expect((await problemsFor(database(), kept.team.publisher.actor)).map(({ words }) => words)).toEqual([
    ...['first', 'second', 'third', 'fourth'],
  ])
  const [first, second, third] = reports
  for (const problem of [second, first, third])
    await answerProblem(kept.team.publisher.actor, { problemId: problem?.id ?? '', answer: 'It is.' })
  expect(await lists()).toEqual({ open: ['fourth'], answered: ['third', 'first', 'second'] })
})

it('a report is found in its own manual alone', async () => {
  const { manual, team } = kept
  const authority = await database().authority.findUniqueOrThrow({ where: { id: manual.authorityId } })
  const other = await aManual(authority)
  const { problem } = await aReport(manual)
  const inManual = ({ manualId }: { manualId: string }) =>
    problemInWorkspace(database(), team.author.actor, { manualId, problemId: problem.id })
  expect((await inManual(manual)).problem.id).toBe(problem.id)
  await expect(inManual(other)).rejects.toBeInstanceOf(NotFound)
})
