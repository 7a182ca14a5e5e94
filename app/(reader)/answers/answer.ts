import { BODY_HEADERS, type BodyHeader } from '@/lib/platform/encoded-bodies'
import { acceptedEncoding, matchesTag } from '@/lib/reading/serving/encoding'
import type { KeptPage } from '@/lib/reading/serving/page-cache'

/** How a page's bytes are answered. */
export type AnswerOptions = {
  status?: number
  type?: string
  cacheControl?: string
  /** Search engines may keep it; whatever does not say so is kept out of them. */
  indexed?: boolean
}

/** Anybody may keep the page, and asks each time if it is still the one: a new release is seen at once. */
const revalidated = 'public, no-cache'

/** Nothing runs, loads or frames in a reader's page that is not our own. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  // Suggestions while somebody types; what is kept on a phone, by the script that keeps it.
  "connect-src 'self'",
  "worker-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
].join('; ')

/** What every answer to readers says. */
const securityHeaders = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
} as const

/**
 * Answers a page in the best encoding that the browser accepts, or 304 where it has these very bytes. The tag
 * names page and encoding.
 */
export function answer(request: Request, page: KeptPage, options: AnswerOptions = {}): Response {
  const encoding = acceptedEncoding(request.headers.get('accept-encoding'))
  const tag = `"${page.tag}-${encoding}"`
  const status = options.status ?? 200
  const headers = new Headers({
    ...securityHeaders,
    'Cache-Control': options.cacheControl ?? revalidated,
    ETag: tag,
  })
  setBodyHeader(headers, 'Vary', 'Accept-Encoding')
  if (!options.indexed) headers.set('X-Robots-Tag', 'noindex')
  if (status === 200 && matchesTag(request.headers.get('if-none-match'), tag))
    return new Response(null, { status: 304, headers })
  const bytes = page[encoding]
  headers.set('Content-Type', options.type ?? 'text/html; charset=utf-8')
  setBodyHeader(headers, 'Content-Length', String(bytes.length))
  if (encoding !== 'identity') setBodyHeader(headers, 'Content-Encoding', encoding)
  return new Response(bytes, { status, headers })
}

/** Under both names: Next drops the one or adds to it, and what leaves the server has it from the other. */
function setBodyHeader(headers: Headers, name: BodyHeader, value: string): void {
  headers.set(name, value)
  headers.set(BODY_HEADERS[name], value)
}
