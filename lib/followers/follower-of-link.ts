import { followerOfToken, followingTokenHash } from '@/lib/notifications/following-link'
import { LINK_NO_GOOD, type ReaderActor } from '@/lib/people/permissions'
import type { Database, Transaction } from '@/lib/platform/database'
import { Forbidden } from '@/lib/platform/errors'
import type { Follower } from '@/prisma/generated/client'
import { DAYS_TO_CONFIRM } from './following'

/** The follower whose link has this token, whether it confirms, is confirmed, or was stopped; null for any other. */
export async function followerOfLink(from: Database, token: string): Promise<Follower | null> {
  const known = await from.follower.findUnique({ where: { tokenHash: followingTokenHash(token) } })
  const id = known ? null : followerOfToken(token)
  return known ?? (id === null ? null : from.follower.findUnique({ where: { id } }))
}

/** May it still be confirmed? Not after it was confirmed or stopped, and for seven days only. */
export function mayConfirm(
  { confirmedAt, endedAt, createdAt }: Pick<Follower, 'confirmedAt' | 'endedAt' | 'createdAt'>,
  now: Date,
): boolean {
  return !confirmedAt && !endedAt && now.getTime() - createdAt.getTime() < DAYS_TO_CONFIRM * 86_400_000
}

/**
 * Locks all that the link's address follows of its manual, or has asked to, in one order always. Gives the follower whose
 * link it is; throws Forbidden for a link that is no good.
 */
export async function lockFollower(transaction: Transaction, { token }: ReaderActor): Promise<Follower> {
  const asked = token === null ? null : await followerOfLink(transaction, token)
  if (!asked) throw new Forbidden(LINK_NO_GOOD)
  await transaction.$queryRaw`
    SELECT 1 FROM followers WHERE manual_id = ${asked.manualId}::uuid AND email = ${asked.email} ORDER BY id FOR UPDATE`
  const follower = await transaction.follower.findUnique({ where: { id: asked.id } })
  if (!follower) throw new Forbidden(LINK_NO_GOOD)
  return follower
}

/**
 * Another thing that the link's address follows of the same manual, or the link's own; Forbidden for any other, and for
 * a link that was never confirmed: it shows nobody's mailbox.
 */
export async function followedByLink(
  transaction: Transaction,
  link: Follower,
  followerId: string,
): Promise<Follower> {
  const followed =
    link.id === followerId ? link : await transaction.follower.findUnique({ where: { id: followerId } })
  const same = followed?.manualId === link.manualId && followed.email === link.email
  if (!followed || !same || (followed.id !== link.id && !link.confirmedAt)) throw new Forbidden(LINK_NO_GOOD)
  return followed
}
