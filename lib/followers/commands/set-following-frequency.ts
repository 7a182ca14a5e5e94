import type { z } from 'zod'
import { recordEvent } from '@/lib/audit/commands'
import { type Actor, authoriseReader } from '@/lib/people/permissions'
import { inTransaction } from '@/lib/platform/database'
import { Conflict } from '@/lib/platform/errors'
import { changeFrequency } from '../change-frequency'
import { followedByLink, lockFollower } from '../follower-of-link'
import { setFollowingFrequencyInput } from '../schema'

/** Changes how often a follower is told. Conflict where they do not follow it, or not any more. */
export async function setFollowingFrequency(
  actor: Actor,
  input: z.input<typeof setFollowingFrequencyInput>,
): Promise<void> {
  const { followerId, frequency } = setFollowingFrequencyInput.parse(input)
  await inTransaction(async (transaction) => {
    const link = await lockFollower(transaction, authoriseReader(actor, 'setFollowingFrequency'))
    const followed = await followedByLink(transaction, link, followerId)
    if (!followed.confirmedAt || followed.endedAt) throw new Conflict('You do not follow this.', null)
    await changeFrequency(transaction, followed, frequency)
    await recordEvent(transaction, {
      ...{ authorityId: followed.authorityId, actorId: null, action: 'setFollowingFrequency' },
      ...{ subject: `follower ${followerId}`, details: { frequency } },
    })
  })
}
