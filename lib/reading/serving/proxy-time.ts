/** What of an answer says how long it lasts. */
type Kept = { status: number; cacheControl: string | null; vary: string | null; askedAt: Date }

/**
 * How long a proxy may hand out an answer without asking again, as nginx's X-Accel-Expires: what everybody is answered and
 * asks for each time, until the second is over in which it was asked for ("@" and that second), so that it is never
 * older than a second, even where drawing it took long; what is good for ever, a day. Null: not at all,
 * as what depends on more of the request than its address and the encoding.
 */
export function lastsUntil({ status, cacheControl, vary, askedAt }: Kept): string | null {
  if ((status !== 200 && status !== 304) || cacheControl === null) return null
  if (vary !== null && vary.toLowerCase() !== 'accept-encoding') return null
  const rules = cacheControl.split(',').map((rule) => rule.trim())
  if (!rules.includes('public')) return null
  if (rules.includes('immutable')) return '86400'
  return rules.includes('no-cache') ? `@${Math.floor(askedAt.getTime() / 1000)}` : null
}
