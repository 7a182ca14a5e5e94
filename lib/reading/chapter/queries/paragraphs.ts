import { upgradeDocument } from '@/lib/document/schema'
import type { Database } from '@/lib/platform/database'
import { NotFound } from '@/lib/platform/errors'
import type { IssuedChapter } from '@/lib/reading/manual/contents-tree'
import type { IssuedManual } from '@/lib/reading/manual/issued-manual'
import { type Hidden, withoutHiddenReferences } from '@/lib/reading/manual/leave-out'
import { type Paragraph, paragraphsOf } from '../paragraphs'

/**
 * A chapter of a release by its address, and the paragraphs of its text: none of a text that is withheld or not there.
 * Throws NotFound where this reader is shown no chapter of that slug.
 */
export async function readParagraphs(
  from: Database,
  issued: Pick<IssuedManual, 'releaseId'> & Hidden,
  slug: string,
): Promise<{ chapter: IssuedChapter; paragraphs: Paragraph[] }> {
  const { releaseId, hidden } = issued
  const chapter = await from.releaseChapter.findUnique({ where: { releaseId_slug: { releaseId, slug } } })
  if (!chapter || hidden.has(chapter.chapterId)) throw new NotFound('This update has no such chapter.')
  const { revisionId } = chapter
  const text =
    revisionId === null ? null : await from.publishedRevision.findUnique({ where: { id: revisionId } })
  const shown = text && text.withheld === null
  return {
    chapter,
    paragraphs: shown
      ? paragraphsOf(withoutHiddenReferences(upgradeDocument(text.document, text.schemaVersion), issued))
      : [],
  }
}
