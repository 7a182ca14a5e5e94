import type { z } from 'zod'
import { recordEvent } from '@/lib/audit/commands'
import { type Actor, authorise } from '@/lib/people/permissions'
import { inTransaction } from '@/lib/platform/database'
import { Blocked } from '@/lib/platform/errors'
import { lockComment, refusePublished } from '../locks'
import { settleCommentInput } from '../schema'

/**
 * Settles a comment: it is not listed any more where the version is approved. One that is settled already stays as it is.
 * Suggested wording is taken or declined instead, so that whoever suggested it has an answer (Blocked).
 */
export async function resolveComment(
  actor: Actor,
  input: z.input<typeof settleCommentInput>,
): Promise<{ resolvedAt: Date }> {
  const { commentId } = settleCommentInput.parse(input)
  return inTransaction(async (transaction) => {
    const { comment, revision } = await lockComment(transaction, commentId)
    const { authorityId, userId } = await authorise(
      transaction,
      actor,
      'resolveComment',
      revision.authorityId,
    )
    refusePublished(revision)
    if (comment.resolvedAt) return { resolvedAt: comment.resolvedAt }
    if (comment.suggestionState === 'open')
      throw new Blocked('This comment suggests wording.', ['Take the wording, or decline it with a word.'])
    const resolvedAt = new Date()
    await transaction.comment.update({
      where: { id: comment.id },
      data: { resolvedAt, resolvedById: userId },
    })
    await recordEvent(transaction, {
      authorityId,
      actorId: userId,
      action: 'resolveComment',
      subject: `comment ${comment.id}`,
      details: { revisionId: revision.id },
    })
    return { resolvedAt }
  })
}
