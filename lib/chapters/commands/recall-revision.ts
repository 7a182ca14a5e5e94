import type { z } from 'zod'
import { recordEvent } from '@/lib/audit/commands'
import { lockRevision } from '@/lib/chapters/locks'
import { recallRevisionInput } from '@/lib/chapters/schema'
import { tellVoided, whatIsVoided } from '@/lib/chapters/tell-voided'
import { stateAfter, transitionRefusal } from '@/lib/chapters/transitions'
import { type Actor, authorise } from '@/lib/people/permissions'
import { inTransaction } from '@/lib/platform/database'
import { Conflict } from '@/lib/platform/errors'

/** Takes a revision back from review, or from waiting for publication: it is a draft again, and others who had a part in it are told. */
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

    const occasion = `taken back of ${revision.submittedAt?.toISOString()}`
    const voided = await whatIsVoided(transaction, revision, occasion)
    await transaction.revision.update({ where: { id: revision.id }, data: { state } })
    await tellVoided(transaction, [voided], { userId, did: (chapter) => `taken back ${chapter}` })
    await recordEvent(transaction, {
      authorityId,
      actorId: userId,
      action: 'recallRevision',
      subject: `revision ${revision.id}`,
      details: { from: revision.state },
    })
  })
}
