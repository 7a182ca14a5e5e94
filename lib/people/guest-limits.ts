import { limiterOf, spend } from '@/lib/platform/rate-limit'
import { addressGroup } from './client-address'

/** How many guests' links that lead nowhere one network address may try in a quarter of an hour. */
export const WRONG_LINKS_PER_ADDRESS = 30

const LIMIT = { keyPrefix: 'guest-link-address', points: WRONG_LINKS_PER_ADDRESS, duration: 15 * 60 }

/** May this address open guests' links now? Not after many that led nowhere. */
export async function mayTryGuestLinks(address: string): Promise<boolean> {
  const spent = await limiterOf(LIMIT).get(addressGroup(address))
  return spent === null || spent.consumedPoints < WRONG_LINKS_PER_ADDRESS
}

/** Counts a link that led nowhere against the address that tried it. */
export async function countWrongGuestLink(address: string): Promise<void> {
  await spend(LIMIT, addressGroup(address))
}
