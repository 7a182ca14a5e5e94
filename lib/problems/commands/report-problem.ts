import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { recordEvent } from '@/lib/audit/commands'
import type { Actor } from '@/lib/people/permissions'
import { inTransaction } from '@/lib/platform/database'
import { problemToken, problemTokenHash } from '../problem-link'
import { reportedChapter } from '../reported-chapter'
import { reportProblemInput } from '../schema'
import { tellReported } from '../telling'

/**
 * Notes a problem that somebody found in a chapter or in a paragraph of it, and tells who looks after the chapter. Gives the
 * token of the link at which the answer will stand. The answer goes to the reporter's account; without one to the address
 * that was given, if any. Throws NotFound for what the reporter is not shown.
 */
export async function reportProblem(
  actor: Actor,
  input: z.input<typeof reportProblemInput>,
): Promise<{ token: string }> {
  const { words, email, ...named } = reportProblemInput.parse(input)
  return inTransaction(async (transaction) => {
    const { manual, issued, chapter, paragraph, reporterId } = await reportedChapter(
      transaction,
      actor,
      named,
    )
    const problemId = randomUUID()
    const token = problemToken(problemId)
    const { authorityId } = manual
    const problem = await transaction.problemReport.create({
      data: {
        ...{ id: problemId, authorityId, manualId: manual.id, chapterId: chapter.chapterId },
        ...{ release: issued.number, clauseId: paragraph?.id ?? null, words, reporterId },
        email: reporterId === null && email !== '' ? email : null,
        tokenHash: problemTokenHash(token),
      },
    })
    await tellReported(transaction, { problem, manual, issued, chapter, paragraph })
    // Whoever reports something may name people in it: the chain, which is never changed, has none of the words.
    await recordEvent(transaction, {
      ...{ authorityId, actorId: reporterId, action: 'reportProblem', subject: `problem ${problemId}` },
      details: {
        manualId: manual.id,
        chapterId: chapter.chapterId,
        clauseId: paragraph?.id ?? null,
        release: issued.number,
      },
    })
    return { token }
  })
}
