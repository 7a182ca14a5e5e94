import { clauseAnchor } from '@/lib/document/clauses'
import type { Database } from '@/lib/platform/database'
import type { IssuedChapter } from '@/lib/reading/manual/contents-tree'
import type { IssuedManual } from '@/lib/reading/manual/issued-manual'
import type { CitingChapter } from '../chapter-page'

/**
 * The chapters of the current release whose texts refer to this one, in the order of `chapters`, each with the anchor
 * of the first paragraph that does. A page of the past has none: what is kept of citations is the current release's.
 * `resolve` finds which chapter a reference means. Chapters that this reader is not shown are left out.
 */
export async function readCitedBy(
  from: Database,
  issued: IssuedManual,
  chapter: IssuedChapter,
  chapters: readonly IssuedChapter[],
  resolve: (chapterId: string) => IssuedChapter | null,
): Promise<CitingChapter[]> {
  if (issued.at !== 'current') return []
  const { chapterId, templateChapterId } = chapter
  const names = [chapterId, ...(templateChapterId === null ? [] : [templateChapterId])].filter(
    (name) => resolve(name)?.chapterId === chapterId,
  )
  const rows = await from.citation.findMany({
    where: { manualId: issued.manualId, citedId: { in: names }, chapterId: { not: chapterId } },
    select: { chapterId: true, clauseId: true },
  })
  const clauses = new Map(rows.map((row) => [row.chapterId, row.clauseId]))
  return chapters.flatMap((citing) => {
    const clauseId = clauses.get(citing.chapterId)
    if (clauseId === undefined || issued.hidden.has(citing.chapterId)) return []
    return [{ chapter: citing, anchor: clauseId === null ? null : clauseAnchor(clauseId) }]
  })
}
