import type { Database } from '@/lib/platform/database'
import type { IssuedManual } from '@/lib/reading/manual/issued-manual'
import { isHiddenTitle, withoutHiddenTitles } from '@/lib/reading/manual/leave-out'
import type { AppendixPart } from '../appendix-page'
import {
  type CarriedEdition,
  type CarriedEditions,
  carriedYearShown,
  carriedYears,
} from '../carried-editions'

type Release = Pick<IssuedManual, 'manualId' | 'releaseId' | 'hidden' | 'hiddenTitles'>

/** What a part of the appendix shows of the editions from before Chapterhouse, the same at every release. */
export async function readCarriedPart(
  from: Database,
  release: Release,
  part: AppendixPart,
): Promise<CarriedEditions> {
  const { manualId } = release
  const all = await from.carriedEdition.findMany({
    where: { manualId },
    orderBy: { position: 'asc' },
    select: { name: true, year: true },
  })
  const years = carriedYears(all)
  const year = carriedYearShown(years, part)
  const shown = year !== null && years.some((one) => one.year === year)
  return { editions: shown ? await readCarriedEditions(from, release, year) : [], years }
}

/** The editions of a manual from before Chapterhouse, newest first; of one year, if it is given. */
export async function readCarriedEditions(
  from: Database,
  release: Release,
  year?: number,
): Promise<CarriedEdition[]> {
  const { manualId, releaseId, hidden } = release
  const editions = await from.carriedEdition.findMany({
    where: { manualId, ...(year === undefined ? {} : { year }) },
    orderBy: { position: 'asc' },
    include: { rows: { orderBy: { position: 'asc' } } },
  })
  const named = editions.flatMap(({ rows }) => rows.flatMap(({ chapterId }) => chapterId ?? []))
  const chapters = await from.releaseChapter.findMany({
    where: { releaseId, chapterId: { in: [...new Set(named)] } },
    select: { chapterId: true, slug: true, title: true },
  })
  const chapterById = new Map(chapters.map(({ chapterId, ...chapter }) => [chapterId, chapter]))
  return editions.map(({ name, year: ofYear, rows }) => ({
    name,
    year: ofYear,
    rows: rows.flatMap(({ kind, chapterTitle, details, chapterId }) => {
      if (chapterId !== null && hidden.has(chapterId)) return []
      // Of a row that is about no chapter for sure, its words alone tell.
      if (isHiddenTitle(chapterTitle, release)) return []
      return [
        {
          ...{ kind, title: chapterTitle, details: withoutHiddenTitles(details, release) },
          chapter: chapterId === null ? null : (chapterById.get(chapterId) ?? null),
        },
      ]
    }),
  }))
}
