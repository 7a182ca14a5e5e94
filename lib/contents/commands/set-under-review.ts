import type { z } from 'zod'
import { recordEvent } from '@/lib/audit/commands'
import { lockEntry } from '@/lib/contents/locks'
import { setUnderReviewInput } from '@/lib/contents/schema'
import { type Actor, authorise } from '@/lib/people/permissions'
import { inTransaction } from '@/lib/platform/database'
import { Blocked } from '@/lib/platform/errors'

/**
 * Marks a section or a chapter's place "under review" (the text still applies, and is being looked at), or takes
 * the mark away. A section's mark does not spread to its chapters.
 */
export async function setUnderReview(
  actor: Actor,
  input: z.input<typeof setUnderReviewInput>,
): Promise<void> {
  const { entryId, underReview } = setUnderReviewInput.parse(input)
  await inTransaction(async (transaction) => {
    const entry = await lockEntry(transaction, entryId)
    const { authorityId, userId } = await authorise(transaction, actor, 'setUnderReview', entry.authorityId)
    if (entry.kind !== 'section' && entry.kind !== 'chapter')
      throw new Blocked('Only a section or a chapter can be under review.', [])
    if (entry.underReview === underReview) return

    await transaction.entry.update({ where: { id: entryId }, data: { underReview } })
    await transaction.contentsChange.create({
      data: { authorityId, manualId: entry.manualId, entryId, kind: 'flagged', madeById: userId },
    })
    await recordEvent(transaction, {
      authorityId,
      actorId: userId,
      action: 'setUnderReview',
      subject: `entry ${entryId}`,
      details: { underReview },
    })
  })
}
