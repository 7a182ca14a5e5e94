import type { z } from 'zod'
import { recordEvent } from '@/lib/audit/commands'
import { type Actor, authorise } from '@/lib/people/permissions'
import { inTransaction } from '@/lib/platform/database'
import { Blocked } from '@/lib/platform/errors'
import { lockComment, refusePublished } from '../locks'
import { settleCommentInput } from '../schema'

/**
 * Opens a settled comment again. One that is open stays so. Suggested wording that has its answer keeps it (Blocked):
 * whoever wants more says so in a comment of its own.
 */
export async function reopenComment(
  actor: Actor,
  input: z.input<typeof settleCommentInput>,
): Promise<{ reopened: boolean }> {
  const { commentId } = settleCommentInput.parse(input)
  return inTransaction(async (transaction) => {
    const { comment, revision } = await lockComment(transaction, commentId)
    const { authorityId, userId } = await authorise(transaction, actor, 'reopenComment', revision.authorityId)
    refusePublished(revision)
    if (comment.suggestionState !== null && comment.suggestionState !== 'open')
      throw new Blocked('This wording has been answered.', ['Write a comment of its own.'])
    if (!comment.resolvedAt) return { reopened: false }
    await transaction.comment.update({
      where: { id: comment.id },
      data: { resolvedAt: null, resolvedById: null },
    })
    await recordEvent(transaction, {
      authorityId,
      actorId: userId,
      action: 'reopenComment',
      subject: `comment ${comment.id}`,
      details: { revisionId: revision.id },
    })
    return { reopened: true }
  })
}
