import { createHash } from 'node:crypto'
import { RateLimiterPrisma, RateLimiterRes } from 'rate-limiter-flexible'
import { addressGroup } from '@/lib/people/client-address'
import { database } from '@/lib/platform/database'

/** How often one network address may ask to follow something in a quarter of an hour. */
export const ASKED_PER_ADDRESS = 30

/** How often it may be asked for one e-mail address in an hour, by anybody: each time an e-mail goes there. */
export const ASKED_PER_EMAIL = 6

/** The same in a day. */
export const ASKED_PER_EMAIL_A_DAY = 20

/** Counts that somebody asks to follow something. Gives the seconds to wait, or 0 where it may be asked. */
export async function countAsking(email: string, address: string): Promise<number> {
  const wait = await spend('follow-address', ASKED_PER_ADDRESS, 15 * 60, addressGroup(address))
  // The table is read by people who look after the server: it holds no addresses of e-mail.
  const key = createHash('sha256').update(email).digest('base64url')
  if (wait > 0) return wait
  const thisHour = await spend('follow-email', ASKED_PER_EMAIL, 60 * 60, key)
  return thisHour > 0 ? thisHour : spend('follow-email-day', ASKED_PER_EMAIL_A_DAY, 24 * 60 * 60, key)
}

async function spend(keyPrefix: string, points: number, duration: number, key: string): Promise<number> {
  const limiter = new RateLimiterPrisma({
    ...{ storeClient: database(), tableName: 'rateLimit', clearExpiredByTimeout: false },
    ...{ keyPrefix, points, duration },
  })
  try {
    await limiter.consume(key)
    return 0
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal
    return Math.max(Math.ceil(refusal.msBeforeNext / 1000), 1)
  }
}
