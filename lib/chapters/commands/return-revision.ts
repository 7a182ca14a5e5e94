import type { z } from 'zod'
import { recordEvent } from '@/lib/audit/commands'
import { lockRevision } from '@/lib/chapters/locks'
import { STALE_REVIEW } from '@/lib/chapters/refusals'
import { returnRevisionInput } from '@/lib/chapters/schema'
import { stateAfter, transitionRefusal } from '@/lib/chapters/transitions'
import { type Actor, authorise } from '@/lib/people/permissions'
import { inTransaction } from '@/lib/platform/database'
import { Conflict } from '@/lib/platform/errors'

/** Returns a submitted revision to its author with a remark. Throws Conflict as approveRevision does. */
export async function returnRevision(
  actor: Actor,
  input: z.input<typeof returnRevisionInput>,
): Promise<{ decidedAt: Date }> {
  const { revisionId, contentHash, remark } = returnRevisionInput.parse(input)
  return inTransaction(async (transaction) => {
    const revision = await lockRevision(transaction, revisionId)
    const { authorityId, userId } = await authorise(
      transaction,
      actor,
      'returnRevision',
      revision.authorityId,
    )
    const state = stateAfter(revision.state, 'return')
    if (!state) throw new Conflict(transitionRefusal(revision.state, 'return'), { state: revision.state })
    if (revision.contentHash !== contentHash)
      throw new Conflict(STALE_REVIEW, { contentHash: revision.contentHash })

    const { decidedAt } = await transaction.decision.create({
      data: {
        authorityId,
        revisionId: revision.id,
        contentHash,
        outcome: 'returned',
        remark,
        deciderId: userId,
      },
    })
    await transaction.revision.update({ where: { id: revision.id }, data: { state } })
    await recordEvent(transaction, {
      authorityId,
      actorId: userId,
      action: 'returnRevision',
      subject: `revision ${revision.id}`,
      details: { contentHash },
    })
    return { decidedAt }
  })
}
