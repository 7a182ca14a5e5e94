import type { Database } from '@/lib/platform/database'
import type { IssuedManual } from '@/lib/reading/manual/issued-manual'
import { withoutHiddenTitles } from '@/lib/reading/manual/leave-out'
import { readIssuedManual } from '@/lib/reading/manual/queries/issued-manual'
import type { ChapterPage } from '../chapter-page'
import type { RemovedChapter } from '../removed-chapter'
import { readChapter } from './chapter'

/** What became of the chapter of this slug, or null where no release before this one held it that this audience is shown. */
export async function readRemovedChapter(
  from: Database,
  issued: IssuedManual,
  slug: string,
): Promise<RemovedChapter | null> {
  const { manualId, hidden } = issued
  const last = await from.releaseChapter.findFirst({
    where: { slug, release: { manualId, number: { lt: issued.number } } },
    orderBy: { release: { number: 'desc' } },
    select: { chapterId: true, title: true, release: { select: { number: true } } },
  })
  // One that is hidden may stand in this release as well.
  if (!last || hidden.has(last.chapterId)) return null
  const lastRelease = last.release.number
  const removedWith = await from.release.findUnique({
    where: { manualId_number: { manualId, number: lastRelease + 1 } },
    select: { id: true, number: true, publishedAt: true },
  })
  if (!removedWith) return null
  const { id: releaseId, number, publishedAt } = removedWith
  const row = await from.amendment.findFirst({
    where: { releaseId, chapterId: last.chapterId, kind: 'removed', correctsId: null },
    select: {
      ...{ details: true, replacementId: true, succession: true },
      correction: {
        where: { release: { number: { lte: issued.number } } },
        orderBy: { release: { number: 'asc' } },
        select: { id: true, details: true, release: { select: { publishedAt: true } } },
      },
    },
  })
  const replacementId = row?.replacementId && !hidden.has(row.replacementId) ? row.replacementId : null
  return {
    slug,
    title: last.title,
    lastRelease,
    removedWith: { number, publishedAt },
    details: withoutHiddenTitles(row?.details ?? '', issued),
    corrections: (row?.correction ?? []).map((correction) => ({
      ...correction,
      details: withoutHiddenTitles(correction.details, issued),
    })),
    replacement: replacementId === null ? null : await latestOf(from, issued, replacementId),
    succession: replacementId === null ? null : (row?.succession ?? null),
  }
}

/** A chapter's address, and its title in the newest release up to there that held it. */
async function latestOf(from: Database, { manualId, number }: IssuedManual, chapterId: string) {
  return from.releaseChapter.findFirst({
    where: { chapterId, release: { manualId, number: { lte: number } } },
    orderBy: { release: { number: 'desc' } },
    select: { title: true, slug: true },
  })
}

/** A removed chapter as the last release that held it had it; what it refers to is where it is for this reader. */
export async function readLastText(
  from: Database,
  issued: IssuedManual,
  { slug, lastRelease }: RemovedChapter,
): Promise<{ then: IssuedManual; page: ChapterPage }> {
  const { manualId, at, audience } = issued
  const then = await readIssuedManual(from, { manualId, number: lastRelease, at, audience })
  return { then, page: await readChapter(from, then, slug) }
}
