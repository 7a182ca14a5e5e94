import type { z } from 'zod'
import { recordEvent } from '@/lib/audit/commands'
import { lockRevision } from '@/lib/chapters/locks'
import { CONTRIBUTOR_REFUSAL, STALE_REVIEW } from '@/lib/chapters/refusals'
import { approveRevisionInput } from '@/lib/chapters/schema'
import { stateAfter, transitionRefusal } from '@/lib/chapters/transitions'
import { type Actor, authorise } from '@/lib/people/permissions'
import { inTransaction } from '@/lib/platform/database'
import { Conflict, Forbidden } from '@/lib/platform/errors'

/**
 * Approves exactly what was read. Throws Conflict where the revision has been changed or is no longer in
 * review, and Forbidden for whoever saved a change to it.
 */
export async function approveRevision(
  actor: Actor,
  input: z.input<typeof approveRevisionInput>,
): Promise<{ decidedAt: Date }> {
  const { revisionId, contentHash } = approveRevisionInput.parse(input)
  return inTransaction(async (transaction) => {
    const revision = await lockRevision(transaction, revisionId)
    const { authorityId, userId } = await authorise(
      transaction,
      actor,
      'approveRevision',
      revision.authorityId,
    )
    const state = stateAfter(revision.state, 'approve')
    if (!state) throw new Conflict(transitionRefusal(revision.state, 'approve'), { state: revision.state })
    const contribution = await transaction.contribution.findUnique({
      where: { revisionId_userId: { revisionId: revision.id, userId } },
    })
    if (contribution) throw new Forbidden(CONTRIBUTOR_REFUSAL)
    if (revision.contentHash !== contentHash)
      throw new Conflict(STALE_REVIEW, { contentHash: revision.contentHash })

    const { decidedAt } = await transaction.decision.create({
      data: { authorityId, revisionId: revision.id, contentHash, outcome: 'approved', deciderId: userId },
    })
    await transaction.revision.update({ where: { id: revision.id }, data: { state } })
    await recordEvent(transaction, {
      authorityId,
      actorId: userId,
      action: 'approveRevision',
      subject: `revision ${revision.id}`,
      details: { contentHash },
    })
    return { decidedAt }
  })
}
