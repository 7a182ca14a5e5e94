import type { z } from 'zod'
import { recordEvent } from '@/lib/audit/commands'
import { lockRevision } from '@/lib/chapters/locks'
import { STALE_REVIEW } from '@/lib/chapters/refusals'
import { sendBackRevisionInput } from '@/lib/chapters/review-inputs'
import { approvalsOf } from '@/lib/chapters/standing'
import { tellSentBack } from '@/lib/chapters/tell-review'
import { stateAfter, transitionRefusal } from '@/lib/chapters/transitions'
import { type Actor, authorise } from '@/lib/people/permissions'
import { inTransaction } from '@/lib/platform/database'
import { Conflict } from '@/lib/platform/errors'

/**
 * Sends an approved version back for rewording before it is published: it is a draft again, and its approvals no longer
 * count. The remark stands on the draft as an open comment, and its authors and approvers are told. Throws Conflict where
 * the version is another by now, or not approved.
 */
export async function sendBackRevision(
  actor: Actor,
  input: z.input<typeof sendBackRevisionInput>,
): Promise<{ commentId: string }> {
  const { revisionId, contentHash, remark } = sendBackRevisionInput.parse(input)
  return inTransaction(async (transaction) => {
    const revision = await lockRevision(transaction, revisionId)
    const { authorityId, userId } = await authorise(
      transaction,
      actor,
      'sendBackRevision',
      revision.authorityId,
    )
    const state = stateAfter(revision.state, 'sendBack')
    if (!state) throw new Conflict(transitionRefusal(revision.state, 'sendBack'), { state: revision.state })
    if (revision.contentHash !== contentHash)
      throw new Conflict(STALE_REVIEW, { contentHash: revision.contentHash })
    const decisions = await transaction.decision.findMany({ where: { revisionId } })
    const approverIds = approvalsOf({ ...revision, decisions }).map(({ deciderId }) => deciderId)

    await transaction.revision.update({ where: { id: revisionId }, data: { state } })
    const comment = await transaction.comment.create({
      data: { authorityId, revisionId, body: remark, authorId: userId },
    })
    await tellSentBack(transaction, revisionId, { userId, commentId: comment.id, remark, approverIds })
    await recordEvent(transaction, {
      authorityId,
      actorId: userId,
      action: 'sendBackRevision',
      subject: `revision ${revisionId}`,
      details: { contentHash, commentId: comment.id },
    })
    return { commentId: comment.id }
  })
}
