import { lastPublished } from '@/lib/chapters/queries/revision'
import { withheldAmong } from '@/lib/chapters/queries/withheld'
import { liveGuest } from '@/lib/people/guest-link'
import type { Database } from '@/lib/platform/database'

/** A file that the draft of a guest's link shows, or the text that it is compared with; null for anything else. */
export async function fileForGuest(
  from: Database,
  token: string,
  hash: string,
): Promise<{ mediaType: string; bytes: Uint8Array<ArrayBuffer> } | null> {
  const guest = await liveGuest(from, token)
  if (!guest) return null
  const revision = await from.revision.findUniqueOrThrow({
    where: { id: guest.revisionId },
    select: { textHash: true, chapterId: true },
  })
  const published = await lastPublished(from, revision.chapterId)
  const shown = [revision, ...(published ? [published] : [])]
  const withheld = await withheldAmong(from, shown)
  const texts = shown.filter((text) => !withheld.includes(text)).map(({ textHash }) => textHash)
  return from.file.findFirst({
    where: {
      authorityId: guest.authorityId,
      hash,
      texts: { some: { textHash: { in: texts } } },
    },
    select: { mediaType: true, bytes: true },
  })
}
