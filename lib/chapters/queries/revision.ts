import type { StoredRevision } from '@/lib/chapters/stored-revision'
import { documentOf } from '@/lib/chapters/stored-text'
import type { ChapterDocument } from '@/lib/document/document'
import type { Database } from '@/lib/platform/database'
import { calendarDate } from '@/lib/platform/dates'

/** A revision as it is stored now. Throws where there is none of this id. */
export async function storedRevision(from: Database, revisionId: string): Promise<StoredRevision> {
  const { text, savedBy, ...revision } = await from.revision.findUniqueOrThrow({
    where: { id: revisionId },
    include: { text: true, savedBy: { select: { name: true } } },
  })
  return {
    id: revision.id,
    version: revision.version,
    state: revision.state,
    title: revision.title,
    document: documentOf(text),
    kind: revision.kind,
    summary: revision.summary,
    inForceOn: revision.inForceOn && calendarDate(revision.inForceOn),
    contentHash: revision.contentHash,
    savedAt: revision.savedAt,
    savedBy: savedBy?.name ?? null,
    savedById: revision.savedById,
  }
}

/** The revision of a chapter that was published last, with its text; null where none ever was. */
export async function lastPublished(from: Database, chapterId: string) {
  return from.revision.findFirst({
    where: { chapterId, state: 'published' },
    orderBy: { number: 'desc' },
    include: {
      text: true,
      release: { select: { number: true, publishedAt: true, edition: { select: { name: true } } } },
    },
  })
}

/** Does a live place of the working contents name this chapter? */
export async function hasPlace(from: Database, chapterId: string): Promise<boolean> {
  return (await from.entry.count({ where: { chapterId, removedAt: null } })) > 0
}

/** Have readers had this chapter, with or without a text? What an import brought, they have had. */
export async function hasReachedReaders(
  from: Database,
  chapter: { id: string; origin: 'import' | 'authored' },
): Promise<boolean> {
  if (chapter.origin === 'import') return true
  return (await from.releaseChapter.count({ where: { chapterId: chapter.id } })) > 0
}

/** The open revision as it is stored, and the text that readers have; null for what there is not. */
export async function textsOf(
  from: Database,
  chapter: { openId: string | null; chapterId: string },
): Promise<{ open: StoredRevision | null; published: ChapterDocument | null }> {
  const published = await lastPublished(from, chapter.chapterId)
  return {
    open: chapter.openId === null ? null : await storedRevision(from, chapter.openId),
    published: published && documentOf(published.text),
  }
}
