import { createHash } from 'node:crypto'
import { database } from '@/lib/platform/database'
import { limiterOf, spend } from '@/lib/platform/rate-limit'
import { addressGroup } from './client-address'

const QUARTER_HOUR = 15 * 60
const DAY = 24 * 60 * 60

/** Failed attempts that an account may have before it waits. */
export const ATTEMPTS_PER_ACCOUNT = 5

/** Failed attempts that one network address may have in a quarter of an hour, for all accounts together. */
export const ATTEMPTS_PER_ADDRESS = 30

const PER_ACCOUNT = { keyPrefix: 'sign-in-account', points: ATTEMPTS_PER_ACCOUNT, duration: QUARTER_HOUR }
const PER_ADDRESS = { keyPrefix: 'sign-in-address', points: ATTEMPTS_PER_ADDRESS, duration: QUARTER_HOUR }
const WAITS = { keyPrefix: 'sign-in-waits', points: 1, duration: DAY }

/**
 * How long an account waits, in seconds: a quarter of an hour the first time in a day, then half an hour, then an hour.
 * No longer, or anybody could keep its owner out by failing on purpose.
 */
export function waitAfter(timesToday: number): number {
  return Math.min(QUARTER_HOUR * 2 ** Math.max(timesToday - 1, 0), 4 * QUARTER_HOUR)
}

/**
 * Counts an attempt against the account and the address, before its password is looked at, so that attempts made at
 * once all count. Gives the seconds to wait, or 0 if the attempt may be made. It does not matter whether there is such
 * an account.
 */
export async function countAttempt(email: string, address: string): Promise<number> {
  const ofAddress = await spend(PER_ADDRESS, addressGroup(address))
  if (ofAddress > 0) return ofAddress
  const account = accountKey(email)
  return spend(PER_ACCOUNT, account, async () => {
    const { consumedPoints: timesToday } = await limiterOf(WAITS).penalty(account)
    const seconds = waitAfter(timesToday)
    await limiterOf(PER_ACCOUNT).block(account, seconds)
    return seconds
  })
}

/** A sign-in that succeeded costs nothing: the account starts anew, and the address has its attempt back. */
export async function forgiveAttempts(email: string, address: string): Promise<void> {
  await Promise.all([forgiveAccount(email), limiterOf(PER_ADDRESS).reward(addressGroup(address))])
}

/** The account starts anew: whoever holds it has shown so. */
export async function forgiveAccount(email: string): Promise<void> {
  const account = accountKey(email)
  await Promise.all([limiterOf(PER_ACCOUNT).delete(account), limiterOf(WAITS).delete(account)])
}

/** The table is read by people who look after the server: it holds no addresses of e-mail. */
function accountKey(email: string): string {
  return createHash('sha256').update(email).digest('base64url')
}

/** Takes away the rows of counts that have run out. */
export async function clearExpiredCounts(now = new Date()): Promise<void> {
  await database().rateLimit.deleteMany({ where: { expire: { lt: now } } })
}
