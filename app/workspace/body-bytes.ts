/** A request's body, whole; null where it is larger than `most` bytes, of which no more is read than that. */
export async function bodyBytes(request: Request, most: number): Promise<Uint8Array<ArrayBuffer> | null> {
  if (Number(request.headers.get('content-length') ?? 0) > most) return null
  const parts: Uint8Array[] = []
  let size = 0
  if (!request.body) return new Uint8Array()
  for await (const part of request.body) {
    size += part.length
    if (size > most) return null
    parts.push(part)
  }
  return Buffer.concat(parts)
}
