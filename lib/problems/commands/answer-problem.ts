import type { z } from 'zod'
import { recordEvent } from '@/lib/audit/commands'
import { type Actor, authorise } from '@/lib/people/permissions'
import { inTransaction } from '@/lib/platform/database'
import { Conflict, NotFound } from '@/lib/platform/errors'
import { answerProblemInput } from '../schema'
import { tellAnswered } from '../tell-answer'

/**
 * Answers a report of a problem: once, for good. The answer stands at the reporter's link, and is sent to whoever left an
 * account or an address. Conflict where somebody else has answered it.
 */
export async function answerProblem(actor: Actor, input: z.input<typeof answerProblemInput>): Promise<void> {
  const { problemId, answer } = answerProblemInput.parse(input)
  await inTransaction(async (transaction) => {
    await transaction.$queryRaw`SELECT 1 FROM problem_reports WHERE id = ${problemId}::uuid FOR UPDATE`
    const problem = await transaction.problemReport.findUnique({ where: { id: problemId } })
    if (!problem) throw new NotFound('There is no such report.')
    const { authorityId, manualId, chapterId } = problem
    const { userId } = await authorise(transaction, actor, 'answerProblem', authorityId)
    if (problem.erasedAt)
      throw new Conflict('This report is erased: there is nothing to answer any more.', {
        erasedAt: problem.erasedAt,
      })
    if (problem.answeredAt)
      throw new Conflict('Somebody else has answered this meanwhile. An answer is not changed.', {
        answer: problem.answer,
      })
    const answered = await transaction.problemReport.update({
      where: { id: problemId },
      data: { answer, answeredById: userId, answeredAt: new Date() },
    })
    await tellAnswered(transaction, answered)
    await recordEvent(transaction, {
      ...{ authorityId, actorId: userId, action: 'answerProblem', subject: `problem ${problemId}` },
      details: { manualId, chapterId },
    })
  })
}
