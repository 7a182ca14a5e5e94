import type { Database } from '@/lib/platform/database'
import type { IssuedManual } from '@/lib/reading/manual/issued-manual'

/** A file that a published text shows or offers. */
export type PublishedFile = { revisionId: string; hash: string; mediaType: string }

/**
 * A file of a manual by its SHA-256: only where some published text of that manual has it, of a chapter that this audience
 * is shown, or null. A file that stands in drafts alone is not among them. Without its bytes: most who ask have them.
 */
export async function publishedFile(
  from: Database,
  manualId: string,
  hash: string,
  hidden: IssuedManual['hidden'],
): Promise<PublishedFile | null> {
  const select = { revisionId: true, hash: true, mediaType: true } as const
  if (hidden.size === 0) return from.publishedFile.findFirst({ where: { manualId, hash }, select })
  const held = await from.publishedFile.findMany({ where: { manualId, hash }, select })
  const shown = await from.publishedRevision.findFirst({
    where: { id: { in: held.map(({ revisionId }) => revisionId) }, chapterId: { notIn: [...hidden] } },
    select: { id: true },
  })
  return held.find(({ revisionId }) => revisionId === shown?.id) ?? null
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
