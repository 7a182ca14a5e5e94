import type { z } from 'zod'
import { recordEvent } from '@/lib/audit/commands'
import { type Actor, authorise } from '@/lib/people/permissions'
import { inTransaction } from '@/lib/platform/database'
import { NotFound } from '@/lib/platform/errors'
import { revokeGuestReviewerInput } from '../schema'

/** Takes a guest's link back, at once and for good; what the guest has said stays. One taken back already stays so. */
export async function revokeGuestReviewer(
  actor: Actor,
  input: z.input<typeof revokeGuestReviewerInput>,
): Promise<{ revokedAt: Date }> {
  const { guestId } = revokeGuestReviewerInput.parse(input)
  return inTransaction(async (transaction) => {
    await transaction.$queryRaw`SELECT 1 FROM guest_reviewers WHERE id = ${guestId}::uuid FOR UPDATE`
    const guest = await transaction.guestReviewer.findUnique({ where: { id: guestId } })
    if (!guest) throw new NotFound('There is no such guest.')
    const { authorityId, userId } = await authorise(
      transaction,
      actor,
      'revokeGuestReviewer',
      guest.authorityId,
    )
    if (guest.revokedAt) return { revokedAt: guest.revokedAt }
    const revokedAt = new Date()
    await transaction.guestReviewer.update({ where: { id: guest.id }, data: { revokedAt } })
    await recordEvent(transaction, {
      authorityId,
      actorId: userId,
      action: 'revokeGuestReviewer',
      subject: `guest ${guest.id}`,
      details: { revisionId: guest.revisionId },
    })
    return { revokedAt }
  })
}
