import { clientAddress } from '@/lib/people/client-address'
import { countWrongGuestLink, mayTryGuestLinks } from '@/lib/people/guest-limits'
import { environment } from '@/lib/platform/environment'

/**
 * Runs what a link opens, unless its caller has tried many that led nowhere; null for those, and where `open` finds that
 * the link is no good.
 */
export async function withGuestLink<Opened>(
  headers: Headers,
  open: () => Promise<Opened | null>,
): Promise<Opened | null> {
  const address = clientAddress(headers.get('x-forwarded-for'), environment().CHAPTERHOUSE_TRUSTED_PROXIES)
  if (!(await mayTryGuestLinks(address))) return null
  const opened = await open()
  if (opened === null) await countWrongGuestLink(address)
  return opened
}
