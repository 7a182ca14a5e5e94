import { createHash, randomBytes } from 'node:crypto'
import type { Database } from '@/lib/platform/database'

/** A new token for a guest's link: 256 random bits, so that nobody guesses one. It is kept nowhere but in the link. */
export function newGuestToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What is kept of a token. It has 256 random bits: a plain hash keeps it as well as a slow one would. */
export function guestTokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/**
 * The guest whose link is good now: not taken back, not run out, and to a version that is not published. Null for any
 * other token, whatever the reason.
 */
export async function liveGuest(from: Database, token: string, now = new Date()) {
  return from.guestReviewer.findFirst({
    where: {
      tokenHash: guestTokenHash(token),
      revokedAt: null,
      expiresAt: { gt: now },
      revision: { state: { not: 'published' } },
    },
  })
}
