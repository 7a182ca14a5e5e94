import type { Database } from '@/lib/platform/database'

/** A file that a published text shows or offers. */
export type PublishedFile = { mediaType: string; bytes: Uint8Array<ArrayBuffer> }

/**
 * A file of a manual by its SHA-256: only where some published text of that manual has it, or null. A file that
 * stands in drafts alone is not among them.
 */
export async function publishedFile(
  from: Database,
  manualId: string,
  hash: string,
): Promise<PublishedFile | null> {
  return from.publishedFile.findFirst({
    where: { manualId, hash },
    select: { mediaType: true, bytes: true },
  })
}
