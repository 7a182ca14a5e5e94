import type { Database } from '@/lib/platform/database'

/** A logo as it is served: its media type, and its bytes. */
export type ServedLogo = { mediaType: string; bytes: Uint8Array<ArrayBuffer> }

/** The logo of these bytes' SHA-256, while some authority shows it; null for any other file. */
export async function readLogo(from: Database, hash: string): Promise<ServedLogo | null> {
  return from.authorityLogo.findFirst({ where: { hash }, select: { mediaType: true, bytes: true } })
}
