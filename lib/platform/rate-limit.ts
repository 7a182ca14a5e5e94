import { RateLimiterPrisma, RateLimiterRes } from 'rate-limiter-flexible'
import { database } from './database'

/** How often something may be done in how many seconds; the prefix says what, in the keys of the table. */
export type Limit = { keyPrefix: string; points: number; duration: number }

/** What counts how often something was done, in the database: for all processes, and after each of them has ended. */
export function limiterOf(limit: Limit): RateLimiterPrisma {
  const store = { storeClient: database(), tableName: 'rateLimit', clearExpiredByTimeout: false }
  return new RateLimiterPrisma({ ...store, ...limit })
}

/**
 * Counts that it is done once more by whom the key names. Gives the seconds to wait, or 0 where it may be done. How long
 * who comes first past the limit waits, `whenFirstSpent` may say.
 */
export async function spend(
  limit: Limit,
  key: string,
  whenFirstSpent?: () => Promise<number>,
): Promise<number> {
  try {
    await limiterOf(limit).consume(key)
    return 0
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal
    if (whenFirstSpent && refusal.consumedPoints === limit.points + 1) return whenFirstSpent()
    return Math.max(Math.ceil(refusal.msBeforeNext / 1000), 1)
  }
}
