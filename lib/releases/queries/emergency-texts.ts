import { documentOf } from '@/lib/chapters/stored-text'
import type { ChapterDocument } from '@/lib/document/document'
import type { Database } from '@/lib/platform/database'

/** The text that was published in an emergency, and the one that readers had before it; null where they had none. */
export async function emergencyTexts(
  from: Database,
  revisionId: string,
): Promise<{ document: ChapterDocument; before: ChapterDocument | null }> {
  const revision = await from.revision.findUniqueOrThrow({
    where: { id: revisionId },
    include: { text: true },
  })
  const earlier = await from.revision.findFirst({
    where: { chapterId: revision.chapterId, state: 'published', number: { lt: revision.number } },
    orderBy: { number: 'desc' },
    include: { text: true },
  })
  return { document: documentOf(revision.text), before: earlier && documentOf(earlier.text) }
}
