import { clientAddress } from '@/lib/people/client-address'
import { environment } from '@/lib/platform/environment'
import { mayKeepUnfound } from '@/lib/terms/unfound-limits'

/** Counts a search that found nothing against the network that it came from. May it be kept? */
export function mayKeepUnfoundOf(request: Request): Promise<boolean> {
  const proxies = environment().CHAPTERHOUSE_TRUSTED_PROXIES
  return mayKeepUnfound(clientAddress(request.headers.get('x-forwarded-for'), proxies))
}
