import type { Database } from '@/lib/platform/database'

/** A file that a published text shows or offers. */
export type PublishedFile = { revisionId: string; hash: string; mediaType: string }

/**
 * A file of a manual by its SHA-256: only where some published text of that manual has it, or null. A file that
 * stands in drafts alone is not among them. Without its bytes: most who ask have them.
 */
export async function publishedFile(
  from: Database,
  manualId: string,
  hash: string,
): Promise<PublishedFile | null> {
  return from.publishedFile.findFirst({
    where: { manualId, hash },
    select: { revisionId: true, hash: true, mediaType: true },
  })
}

/** The bytes of a file that publishedFile found. */
export async function publishedBytes(
  from: Database,
  { revisionId, hash }: PublishedFile,
): Promise<Uint8Array<ArrayBuffer>> {
  const { bytes } = await from.publishedFile.findUniqueOrThrow({
    where: { revisionId_hash: { revisionId, hash } },
    select: { bytes: true },
  })
  return bytes
}
