import { RateLimiterPrisma, RateLimiterRes } from 'rate-limiter-flexible'
import { addressGroup } from '@/lib/people/client-address'
import { database } from '@/lib/platform/database'

/** How many problems may be reported from one network address in an hour: a team in one office, and no flood. */
export const REPORTS_PER_ADDRESS = 20

const HOUR = 60 * 60

/** Counts a report against the network address. Gives the seconds to wait, or 0 where it may be made. */
export async function countReport(address: string): Promise<number> {
  const limiter = new RateLimiterPrisma({
    ...{ storeClient: database(), tableName: 'rateLimit', clearExpiredByTimeout: false },
    ...{ keyPrefix: 'report-address', points: REPORTS_PER_ADDRESS, duration: HOUR },
  })
  try {
    await limiter.consume(addressGroup(address))
    return 0
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal
    return Math.max(Math.ceil(refusal.msBeforeNext / 1000), 1)
  }
}
