import { createHash } from 'node:crypto'
import { addressGroup } from '@/lib/people/client-address'
import { spend } from '@/lib/platform/rate-limit'

/** How often one network address may ask to follow something in a quarter of an hour. */
export const ASKED_PER_ADDRESS = 30

/** How often it may be asked for one e-mail address in an hour, by anybody: each time an e-mail goes there. */
export const ASKED_PER_EMAIL = 6

/** The same in a day. */
export const ASKED_PER_EMAIL_A_DAY = 20

/** Counts that somebody asks to follow something. Gives the seconds to wait, or 0 where it may be asked. */
export async function countAsking(email: string, address: string): Promise<number> {
  const wait = await spend(
    { keyPrefix: 'follow-address', points: ASKED_PER_ADDRESS, duration: 15 * 60 },
    addressGroup(address),
  )
  // The table is read by people who look after the server: it holds no addresses of e-mail.
  const key = createHash('sha256').update(email).digest('base64url')
  if (wait > 0) return wait
  const thisHour = await spend({ keyPrefix: 'follow-email', points: ASKED_PER_EMAIL, duration: 60 * 60 }, key)
  if (thisHour > 0) return thisHour
  return spend({ keyPrefix: 'follow-email-day', points: ASKED_PER_EMAIL_A_DAY, duration: 24 * 60 * 60 }, key)
}
