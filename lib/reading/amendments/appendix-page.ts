import { yearOf } from '@/lib/platform/dates'
import type { AppendixEdition, AppendixRelease } from './appendix'
import { appendixYears, editionsOf } from './appendix'
import type { CarriedEditions } from './carried-editions'

/** Which part of the appendix a page shows: the newest year with the way to the others, one year, or one edition. */
export type AppendixPart =
  | { is: 'newest' }
  | { is: 'year'; year: number }
  | { is: 'edition'; position: number }

/** A year of the appendix, with the names of its editions, newest first. */
export type ArchiveYear = { year: number; editions: string[] }

/** A page of the Amendments appendix. */
export type AppendixPage = {
  part: AppendixPart
  /** The editions that it shows whole, newest first. */
  editions: AppendixEdition[]
  /** Every year that there is, newest first. */
  years: ArchiveYear[]
  /** What it shows of the editions from before Chapterhouse. */
  carried: CarriedEditions
}

/** The most editions that the first page shows: one a month. A manual that opens more has the others under the year. */
const MOST_EDITIONS = 12

/**
 * Which editions a part of the appendix shows, by their positions, newest first, and every year that there is; null
 * where there is no such year or edition.
 */
export function appendixPart(
  releases: readonly AppendixRelease[],
  part: AppendixPart,
): { positions: number[]; years: ArchiveYear[] } | null {
  const all = editionsOf(releases)
  const byYear = appendixYears(all)
  const years = byYear.map(({ year, editions }) => ({
    year,
    editions: editions.map(({ edition }) => edition),
  }))
  const shown =
    part.is === 'edition'
      ? all.filter(({ position }) => position === part.position)
      : part.is === 'newest'
        ? byYear[0]?.editions.slice(0, MOST_EDITIONS)
        : (byYear.find(({ year }) => year === part.year)?.editions ?? goneOnAfter(all, part.year))
  if (!shown || shown.length === 0) return null
  return { positions: shown.map(({ position }) => position), years }
}

/** The editions of which a release was in a year, and the last in a later one: the year's address leads somewhere for ever. */
function goneOnAfter(editions: ReturnType<typeof editionsOf>, year: number) {
  return editions.filter(({ releases }) => releases.some(({ publishedAt }) => yearOf(publishedAt) === year))
}
