import type { Database } from '@/lib/platform/database'
import { NotFound } from '@/lib/platform/errors'
import type { Moment } from '@/lib/reading/addresses/addresses'
import { listedChanges } from '@/lib/reading/amendments/appendix'
import { readLedger } from '@/lib/reading/amendments/queries/ledger'
import type { IssuedManual } from '@/lib/reading/manual/issued-manual'
import type { ChapterComparisonPage } from '../comparison-pages'
import type { HeldMoment } from '../moments'
import { changedText } from './chapter-changes'
import { readBothMoments } from './manual-comparison'

/**
 * Compares a chapter at two moments, whichever is named first. Throws NoSuchMoment for one that the manual has nothing
 * of, and NotFound where it had no such chapter at either.
 */
export async function readChapterComparison(
  database: Database,
  issued: IssuedManual,
  asked: { slug: string; from: Moment; to: Moment },
): Promise<ChapterComparisonPage> {
  const { slug } = asked
  const { from, to } = await readBothMoments(database, issued, asked)
  const chapterAt = ({ number }: HeldMoment) =>
    database.releaseChapter.findFirst({
      where: { slug, release: { manualId: issued.manualId, number } },
      select: { chapterId: true, title: true, number: true, revisionId: true },
    })
  const [before, after] = await Promise.all([chapterAt(from), chapterAt(to)])
  const there = after ?? before
  if (!there || issued.hidden.has(there.chapterId))
    throw new NotFound('The manual had no such chapter at either moment.')
  const { rows } = await readLedger(database, issued, there.chapterId)
  return {
    slug,
    from,
    to,
    before,
    after,
    changes: listedChanges(rows).filter(
      ({ release }) => release.number > from.number && release.number <= to.number,
    ),
    text: await changedText(database, issued, before, after),
  }
}
