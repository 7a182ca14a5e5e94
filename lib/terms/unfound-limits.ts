import { addressGroup } from '@/lib/people/client-address'
import { spend } from '@/lib/platform/rate-limit'

/** How many searches that found nothing are kept from one network address in an hour: an office, and no flood. */
export const UNFOUND_PER_ADDRESS = 60

/** Counts a search that found nothing against the network address, whatever was looked for. May it be kept? */
export async function mayKeepUnfound(address: string): Promise<boolean> {
  const limit = { keyPrefix: 'unfound-address', points: UNFOUND_PER_ADDRESS, duration: 60 * 60 }
  return (await spend(limit, addressGroup(address))) === 0
}
