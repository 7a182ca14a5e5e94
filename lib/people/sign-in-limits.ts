import { createHash } from 'node:crypto'
import { RateLimiterPrisma, RateLimiterRes } from 'rate-limiter-flexible'
import { database } from '@/lib/platform/database'
import { addressGroup } from './client-address'

const QUARTER_HOUR = 15 * 60
const DAY = 24 * 60 * 60

/** Failed attempts that an account may have before it waits. */
export const ATTEMPTS_PER_ACCOUNT = 5

/** Failed attempts that one network address may have in a quarter of an hour, for all accounts together. */
export const ATTEMPTS_PER_ADDRESS = 30

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
  const { perAccount, perAddress, waits } = limiters()
  const ofAddress = await spend(perAddress, addressGroup(address))
  if (ofAddress > 0) return ofAddress
  const account = accountKey(email)
  const ofAccount = await spend(perAccount, account, async () => {
    const { consumedPoints: timesToday } = await waits.penalty(account)
    const seconds = waitAfter(timesToday)
    await perAccount.block(account, seconds)
    return seconds
  })
  return ofAccount
}

/** A sign-in that succeeded costs nothing: the account starts anew, and the address has its attempt back. */
export async function forgiveAttempts(email: string, address: string): Promise<void> {
  const { perAccount, perAddress, waits } = limiters()
  await Promise.all([
    perAccount.delete(accountKey(email)),
    waits.delete(accountKey(email)),
    perAddress.reward(addressGroup(address)),
  ])
}

/** The table is read by people who look after the server: it holds no addresses of e-mail. */
function accountKey(email: string): string {
  return createHash('sha256').update(email).digest('base64url')
}

async function spend(
  limiter: RateLimiterPrisma,
  key: string,
  whenFirstSpent?: () => Promise<number>,
): Promise<number> {
  try {
    await limiter.consume(key)
    return 0
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal
    const first = refusal.consumedPoints === limiter.points + 1
    if (first && whenFirstSpent) return whenFirstSpent()
    return Math.max(Math.ceil(refusal.msBeforeNext / 1000), 1)
  }
}

function limiters() {
  const store = { storeClient: database(), tableName: 'rateLimit' }
  const perAccount = { points: ATTEMPTS_PER_ACCOUNT, duration: QUARTER_HOUR, keyPrefix: 'sign-in-account' }
  const perAddress = { points: ATTEMPTS_PER_ADDRESS, duration: QUARTER_HOUR, keyPrefix: 'sign-in-address' }
  return {
    perAccount: new RateLimiterPrisma({ ...store, ...perAccount, clearExpiredByTimeout: false }),
    perAddress: new RateLimiterPrisma({ ...store, ...perAddress, clearExpiredByTimeout: false }),
    waits: new RateLimiterPrisma({
      ...store,
      points: 1,
      duration: DAY,
      keyPrefix: 'sign-in-waits',
      clearExpiredByTimeout: false,
    }),
  }
}

/** Takes away the rows of counts that have run out. */
export async function clearExpiredCounts(now = new Date()): Promise<void> {
  await database().rateLimit.deleteMany({ where: { expire: { lt: now } } })
}
