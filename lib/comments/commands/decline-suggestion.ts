import type { z } from 'zod'
import { recordEvent } from '@/lib/audit/commands'
import { type Actor, authorise } from '@/lib/people/permissions'
import { inTransaction } from '@/lib/platform/database'
import { lockComment, refusePublished } from '../locks'
import { declineSuggestionInput } from '../schema'
import { refuseAnswered } from '../suggestion-answers'

/** Declines suggested wording, with a word that stands under it as an answer. Conflict where it has its answer already. */
export async function declineSuggestion(
  actor: Actor,
  input: z.input<typeof declineSuggestionInput>,
): Promise<{ declinedAt: Date }> {
  const { commentId, body } = declineSuggestionInput.parse(input)
  return inTransaction(async (transaction) => {
    const { comment, revision } = await lockComment(transaction, commentId)
    const { authorityId, userId } = await authorise(
      transaction,
      actor,
      'declineSuggestion',
      revision.authorityId,
    )
    refusePublished(revision)
    refuseAnswered(comment)
    const declinedAt = new Date()
    await transaction.comment.create({
      data: { authorityId, revisionId: revision.id, parentId: comment.id, body, authorId: userId },
    })
    await transaction.comment.update({
      where: { id: comment.id },
      data: { suggestionState: 'declined', resolvedAt: declinedAt, resolvedById: userId },
    })
    await recordEvent(transaction, {
      authorityId,
      actorId: userId,
      action: 'declineSuggestion',
      subject: `comment ${comment.id}`,
      details: { revisionId: revision.id },
    })
    return { declinedAt }
  })
}
