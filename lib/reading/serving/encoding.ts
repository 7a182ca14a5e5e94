/** How an answer's bytes are sent. */
export type Encoding = 'br' | 'gzip' | 'identity'

/** The best encoding that a browser says it accepts: Brotli, else gzip, else the bytes as they are. */
export function acceptedEncoding(header: string | null): Encoding {
  const accepted = new Map(
    (header ?? '').split(',').map((part) => {
      const [name = '', ...parameters] = part.split(';').map((word) => word.trim().toLowerCase())
      const quality = parameters.find((parameter) => parameter.startsWith('q='))
      return [name, quality === undefined ? 1 : Number(quality.slice(2))]
    }),
  )
  const accepts = (name: Encoding) => (accepted.get(name) ?? accepted.get('*') ?? 0) > 0
  if (accepts('br')) return 'br'
  return accepts('gzip') ? 'gzip' : 'identity'
}

/** Does the browser already have the bytes with this tag? Compared weakly, as If-None-Match asks. */
export function matchesTag(header: string | null, tag: string): boolean {
  if (header === null) return false
  return header
    .split(',')
    .map((part) => part.trim().replace(/^W\//, ''))
    .some((part) => part === '*' || part === tag)
}
