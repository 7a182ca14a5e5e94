import type { Database } from '@/lib/platform/database'
import { NotFound } from '@/lib/platform/errors'
import { type Paragraph, paragraphNamed } from '@/lib/reading/chapter/paragraphs'
import { readParagraphs } from '@/lib/reading/chapter/queries/paragraphs'
import type { Audience } from '@/lib/reading/manual/audience'
import type { IssuedChapter } from '@/lib/reading/manual/contents-tree'
import type { IssuedManual } from '@/lib/reading/manual/issued-manual'
import { readIssuedManual } from '@/lib/reading/manual/queries/issued-manual'

/** What a report is about, as the update that was being read had it. */
export type Subject = {
  issued: IssuedManual
  chapter: IssuedChapter
  /** Null where the report is of the whole chapter, or the text is withheld. */
  paragraph: Paragraph | null
}

/** What a report is about; null where this audience is not shown the chapter. */
export async function subjectOf(
  from: Database,
  report: { manualId: string; chapterId: string; release: number; clauseId: string | null },
  audience: Audience,
): Promise<Subject | null> {
  const { manualId, chapterId, release, clauseId } = report
  const issued = await readIssuedManual(from, { manualId, number: release, audience })
  const held = await from.releaseChapter.findFirst({ where: { releaseId: issued.releaseId, chapterId } })
  try {
    const { chapter, paragraphs } = await readParagraphs(from, issued, held?.slug ?? '')
    return { issued, chapter, paragraph: clauseId === null ? null : paragraphNamed(paragraphs, clauseId) }
  } catch (error) {
    if (error instanceof NotFound) return null
    throw error
  }
}
