/** Shown in the browser; anything else is offered for download. */
const SHOWN = ['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'application/pdf']

/**
 * In a sandbox Safari shows an empty window in place of a PDF. A PDF needs none: its scripts run in the viewer and never
 * in this site's name, and browsers that draw it by a page of their own pay a policy no heed.
 */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"

/**
 * How a file's bytes are answered: as what they are and nothing else, never as a page. Whatever a file holds, no
 * script of it runs, and it can neither load nor send anything.
 */
export function fileHeaders(
  mediaType: string,
  name: string | null,
  cacheControl: string,
): Record<string, string> {
  const text = mediaType.startsWith('text/')
  return {
    'Content-Type': text ? `${mediaType}; charset=utf-8` : mediaType,
    'Content-Disposition': disposition(SHOWN.includes(mediaType) ? 'inline' : 'attachment', name),
    'Content-Security-Policy': mediaType === 'application/pdf' ? POLICY : `${POLICY}; sandbox`,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Cache-Control': cacheControl,
  }
}

/** The file's name in plain letters for old browsers, and as it is for all others (RFC 6266, RFC 5987). */
function disposition(kind: 'inline' | 'attachment', name: string | null): string {
  if (name === null) return kind
  const plain = name
    .normalize('NFKD')
    .replace(/[^\x20-\x7e]/g, '')
    .replace(/["\\%]/g, '_')
  const exact = encodeURIComponent(name).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `${kind}; filename="${plain}"; filename*=UTF-8''${exact}`
}
