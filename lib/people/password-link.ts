import { createHmac, timingSafeEqual } from 'node:crypto'

/** How long a link to set a password is good for, in milliseconds: three days. */
export const PASSWORD_LINK_LASTS = 3 * 24 * 60 * 60 * 1000

/** What a link stands for. The stored hash is in its seal: once a password is set, the link is spent. */
type Sealed = { userId: string; passwordHash: string; expiresAt: Date }

/** The token of a link to set a password: whose, until when, and a seal that only this installation can make. */
export function sealPasswordLink(link: Sealed, secret: string): string {
  const until = Math.floor(link.expiresAt.getTime() / 1000)
  return `${link.userId}.${until}.${seal(link, secret)}`
}

/** Whose link a token claims to be: to be believed only once isSealed() has said so. Null if it is none at all. */
export function readPasswordLink(token: string): { userId: string; expiresAt: Date } | null {
  const [, userId, until] = /^([0-9a-f-]{36})\.(\d{1,12})\.[\w-]{43}$/.exec(token) ?? []
  if (!userId || !until) return null
  return { userId, expiresAt: new Date(Number(until) * 1000) }
}

/** Was this token made here for exactly this account as it stands now? Whether it has expired is another question. */
export function isSealed(token: string, link: Sealed, secret: string): boolean {
  const given = Buffer.from(token.slice(token.lastIndexOf('.') + 1))
  const right = Buffer.from(seal(link, secret))
  return given.length === right.length && timingSafeEqual(given, right)
}

function seal({ userId, passwordHash, expiresAt }: Sealed, secret: string): string {
  const until = Math.floor(expiresAt.getTime() / 1000)
  return createHmac('sha256', secret)
    .update(JSON.stringify(['set a password', userId, until, passwordHash]))
    .digest('base64url')
}
