import { lastsUntil } from '@/lib/reading/serving/proxy-time'

/**
 * Says to a proxy in front (deploy/nginx) how long it may hand this answer to others without asking again. The proxy
 * keeps nothing that does not say so.
 */
export function letProxyKeep(answered: Response, askedAt: Date): Response {
  const until = lastsUntil({
    status: answered.status,
    cacheControl: answered.headers.get('cache-control'),
    vary: answered.headers.get('vary'),
    askedAt,
  })
  if (until !== null) answered.headers.set('X-Accel-Expires', until)
  return answered
}
