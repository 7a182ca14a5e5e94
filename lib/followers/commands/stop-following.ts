import type { z } from 'zod'
import { recordEvent } from '@/lib/audit/commands'
import { type Actor, authoriseReader } from '@/lib/people/permissions'
import { inTransaction } from '@/lib/platform/database'
import { followedByLink, lockFollower } from '../follower-of-link'
import { followingInput } from '../schema'

/**
 * Stops: from the commit on nothing more is sent of it, what waits to be sent included. Whoever has stopped already has
 * stopped, so that programs may ask twice.
 */
export async function stopFollowing(actor: Actor, input: z.input<typeof followingInput>): Promise<void> {
  const { followerId } = followingInput.parse(input)
  await inTransaction(async (transaction) => {
    const link = await lockFollower(transaction, authoriseReader(actor, 'stopFollowing'))
    const { authorityId, endedAt } = await followedByLink(transaction, link, followerId)
    if (endedAt) return
    await transaction.follower.update({ where: { id: followerId }, data: { endedAt: new Date() } })
    await transaction.message.updateMany({
      where: { followerId, state: 'waiting' },
      data: { state: 'kept' },
    })
    await recordEvent(transaction, {
      ...{ authorityId, actorId: null, action: 'stopFollowing' },
      ...{ subject: `follower ${followerId}`, details: {} },
    })
  })
}
