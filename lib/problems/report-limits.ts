import { addressGroup } from '@/lib/people/client-address'
import { spend } from '@/lib/platform/rate-limit'

/** How many problems may be reported from one network address in an hour: a team in one office, and no flood. */
export const REPORTS_PER_ADDRESS = 20

const HOUR = 60 * 60

/** Counts a report against the network address. Gives the seconds to wait, or 0 where it may be made. */
export function countReport(address: string): Promise<number> {
  const limit = { keyPrefix: 'report-address', points: REPORTS_PER_ADDRESS, duration: HOUR }
  return spend(limit, addressGroup(address))
}
