import type { z } from 'zod'
import { recordEvent } from '@/lib/audit/commands'
import { type Actor, authoriseReader } from '@/lib/people/permissions'
import { inTransaction } from '@/lib/platform/database'
import { Conflict } from '@/lib/platform/errors'
import { changeFrequency } from '../change-frequency'
import { lockFollower, mayConfirm } from '../follower-of-link'
import { DAYS_TO_CONFIRM } from '../following'
import { confirmFollowingInput } from '../schema'

/**
 * Confirms by the link in the first e-mail: from now on the address is told of what is published. Where it follows the same
 * already, by an older link, that goes on, as often as was asked for now. Conflict where it was confirmed or stopped
 * before, the link is older than seven days, or the manual is not open to everybody any more.
 */
export async function confirmFollowing(
  actor: Actor,
  input: z.input<typeof confirmFollowingInput>,
): Promise<void> {
  confirmFollowingInput.parse(input)
  await inTransaction(async (transaction) => {
    const follower = await lockFollower(transaction, authoriseReader(actor, 'confirmFollowing'))
    const { id, authorityId, manualId, entryId, chapterId, email, frequency } = follower
    if (follower.confirmedAt) throw new Conflict('You have confirmed this already.', null)
    if (!mayConfirm(follower, new Date()))
      throw new Conflict(`A link confirms for ${DAYS_TO_CONFIRM} days. Ask for another.`, null)
    const { visibility, currentRelease } = await transaction.manual.findUniqueOrThrow({
      where: { id: manualId },
      include: { currentRelease: true },
    })
    if (visibility !== 'public' || !currentRelease)
      throw new Conflict('This manual is not open to everybody any more, so it cannot be followed.', null)
    const standing = await transaction.follower.findFirst({
      where: { manualId, entryId, chapterId, email, confirmedAt: { not: null }, endedAt: null },
    })
    if (standing) await changeFrequency(transaction, standing, frequency)
    await transaction.follower.update({
      where: { id },
      data: {
        confirmedAt: new Date(),
        toldUpTo: currentRelease.number,
        ...(standing ? { endedAt: new Date() } : {}),
      },
    })
    await recordEvent(transaction, {
      ...{ authorityId, actorId: null, action: 'confirmFollowing', subject: `follower ${id}` },
      details: { manualId, entryId, chapterId, frequency },
    })
  })
}
