import type { z } from 'zod'
import { recordEvent } from '@/lib/audit/commands'
import { lockRevision } from '@/lib/chapters/locks'
import { recallRevisionInput } from '@/lib/chapters/schema'
import { stateAfter, transitionRefusal } from '@/lib/chapters/transitions'
import { type Actor, authorise } from '@/lib/people/permissions'
import { inTransaction } from '@/lib/platform/database'
import { Conflict } from '@/lib/platform/errors'

/** Takes a revision back from review, or from waiting for publication: it is a draft again. */
export async function recallRevision(
  actor: Actor,
  input: z.input<typeof recallRevisionInput>,
): Promise<void> {
  const { revisionId } = recallRevisionInput.parse(input)
  return inTransaction(async (transaction) => {
    const revision = await lockRevision(transaction, revisionId)
    const { authorityId, userId } = await authorise(
      transaction,
      actor,
      'recallRevision',
      revision.authorityId,
    )
    const state = stateAfter(revision.state, 'recall')
    if (!state) throw new Conflict(transitionRefusal(revision.state, 'recall'), { state: revision.state })

    await transaction.revision.update({ where: { id: revision.id }, data: { state } })
    await recordEvent(transaction, {
      authorityId,
      actorId: userId,
      action: 'recallRevision',
      subject: `revision ${revision.id}`,
      details: { from: revision.state },
    })
  })
}
