import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { recordEvent } from '@/lib/audit/commands'
import { followingToken, followingTokenHash } from '@/lib/notifications/following-link'
import { tell } from '@/lib/notifications/tell'
import { type Actor, authoriseReader } from '@/lib/people/permissions'
import { inTransaction } from '@/lib/platform/database'
import { followedWords } from '../followed-words'
import { openManual, thingIn } from '../open-manual'
import { alreadyFollowing, confirmationEmail } from '../reader-emails'
import { askToFollowInput } from '../schema'

/**
 * Notes that somebody wants to be told of changes of a manual, a section or a chapter, and has the link that confirms it sent
 * to the address: nothing else is sent there before. To an address that follows it already, the link is sent that
 * changes or stops it; whoever asks is told the same in both cases. Throws NotFound for what readers do not have.
 */
export async function askToFollow(actor: Actor, input: z.input<typeof askToFollowInput>): Promise<void> {
  const { authoritySlug, manualSlug, what, email, frequency } = askToFollowInput.parse(input)
  await inTransaction(async (transaction) => {
    authoriseReader(actor, 'askToFollow')
    const manual = await openManual(transaction, authoritySlug, manualSlug)
    const { authorityId, manualId } = manual
    const thing = await thingIn(transaction, manual, what)
    const standing = await transaction.follower.findFirst({
      where: { manualId, ...thing, email, confirmedAt: { not: null }, endedAt: null },
    })
    const followerId = standing?.id ?? randomUUID()
    if (!standing)
      await transaction.follower.create({
        data: {
          ...{ id: followerId, authorityId, manualId, ...thing, email, frequency },
          tokenHash: followingTokenHash(followingToken(followerId)),
        },
      })
    const called = await followedWords(transaction, manualId, [{ manualId, ...thing }])
    const told = { manual, followed: called({ manualId, ...thing }), frequency }
    await tell(transaction, [
      {
        ...{ key: `follow ${followerId} ${randomUUID()}`, recipient: email, followerId },
        ...(standing ? alreadyFollowing(told) : confirmationEmail(told, new Date())),
      },
    ])
    // An address of e-mail is nobody's business but its owner's: the chain, which is never changed, has none.
    await recordEvent(transaction, {
      ...{ authorityId, actorId: null, action: 'askToFollow', subject: `follower ${followerId}` },
      details: { manualId, ...thing },
    })
  })
}
