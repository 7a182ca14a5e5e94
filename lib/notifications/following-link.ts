import { createHash, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import { environment } from '@/lib/platform/environment'
import { wholeAddress } from './addresses'

/** Stands in a message's words for the link of the follower whom it is to. */
export const FOLLOWING_LINK = '[[following]]'

/**
 * The token in a follower's link: made from their id and this installation's secret, so that every e-mail can have the link
 * though it is stored nowhere.
 */
export function followingToken(followerId: string): string {
  const key = Buffer.from(hkdfSync('sha256', environment().NEXTAUTH_SECRET, '', 'links of followers', 32))
  return `${followerId}.${createHmac('sha256', key).update(followerId).digest('base64url')}`
}

/** What is kept of a token, so that a link in an old e-mail still leads there when the secret has been changed. */
export function followingTokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** The id of the follower whose link has this token by the secret of today; null for any other. */
export function followerOfToken(token: string): string | null {
  const [id = ''] = token.split('.')
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return null
  const [given, right] = [Buffer.from(token), Buffer.from(followingToken(id))]
  return given.length === right.length && timingSafeEqual(given, right) ? id : null
}

/** The page of what a follower follows, where it is confirmed, changed and stopped. */
export function followingAddress(followerId: string): string {
  return wholeAddress(`/following/${followingToken(followerId)}`)
}

/** The words of a message with the link in its place; those to nobody who follows are as they were. */
export function withFollowingLink(words: string, followerId: string | null): string {
  return followerId === null ? words : words.replaceAll(FOLLOWING_LINK, () => followingAddress(followerId))
}
