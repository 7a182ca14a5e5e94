import type { z } from 'zod'
import { recordEvent } from '@/lib/audit/commands'
import { returnSubmitted } from '@/lib/chapters/decide-revision'
import { lockRevision } from '@/lib/chapters/locks'
import { returnRevisionInput } from '@/lib/chapters/review-inputs'
import { type Actor, authorise } from '@/lib/people/permissions'
import { inTransaction } from '@/lib/platform/database'

/** Returns a submitted revision to its author with a remark. Throws Conflict as approveRevision does. */
export async function returnRevision(
  actor: Actor,
  input: z.input<typeof returnRevisionInput>,
): Promise<{ decidedAt: Date }> {
  const given = returnRevisionInput.parse(input)
  return inTransaction(async (transaction) => {
    const revision = await lockRevision(transaction, given.revisionId)
    const authorised = await authorise(transaction, actor, 'returnRevision', revision.authorityId)
    const { decidedAt, onBehalfOfId, rows } = await returnSubmitted(transaction, revision, authorised, given)
    await recordEvent(transaction, {
      authorityId: authorised.authorityId,
      actorId: authorised.userId,
      action: 'returnRevision',
      subject: `revision ${revision.id}`,
      details: { contentHash: given.contentHash, onBehalfOf: onBehalfOfId, rows },
    })
    return { decidedAt }
  })
}
