import type { z } from 'zod'
import { recordEvent } from '@/lib/audit/commands'
import { type Actor, authorise } from '@/lib/people/permissions'
import { inTransaction } from '@/lib/platform/database'
import { Conflict, NotFound } from '@/lib/platform/errors'
import { eraseReportInput } from '../schema'
import { problemKey } from '../telling'

/**
 * Erases what a report says, its answer and the address that was given, and forgets the e-mails about it: whoever reported it
 * may have named a child. That there was a report stays. Throws Conflict for one that is erased already.
 */
export async function eraseReport(actor: Actor, input: z.input<typeof eraseReportInput>): Promise<void> {
  const { problemId } = eraseReportInput.parse(input)
  await inTransaction(async (transaction) => {
    await transaction.$queryRaw`SELECT 1 FROM problem_reports WHERE id = ${problemId}::uuid FOR UPDATE`
    const problem = await transaction.problemReport.findUnique({ where: { id: problemId } })
    if (!problem) throw new NotFound('There is no such report.')
    const { authorityId, manualId, chapterId } = problem
    const { userId } = await authorise(transaction, actor, 'eraseReport', authorityId)
    if (problem.erasedAt) throw new Conflict('This report is erased already.', { erasedAt: problem.erasedAt })
    // The database writes the words that stand there instead, and takes answer and address away.
    await transaction.problemReport.update({ where: { id: problemId }, data: { erasedAt: new Date() } })
    // One that is being sent as well: its worker needs the row no more.
    await transaction.message.deleteMany({ where: { key: { startsWith: problemKey(problemId) } } })
    await recordEvent(transaction, {
      ...{ authorityId, actorId: userId, action: 'eraseReport', subject: `problem ${problemId}` },
      details: { manualId, chapterId },
    })
  })
}
