import type { AppendixTable } from '@/lib/contents/appendix-headings'

/** A row of an edition from before Chapterhouse, in its page's own words. */
export type CarriedRow = {
  kind: AppendixTable
  title: string
  details: string
  /** The chapter that it is about, where that is sure and the release has it. */
  chapter: { slug: string; title: string } | null
}

/** An edition from before Chapterhouse: carried over with the import, not verified. */
export type CarriedEdition = { name: string; year: number; rows: CarriedRow[] }

/** A year of them, with the names of its editions, newest first. */
export type CarriedYear = { year: number; editions: string[] }

/** What a page of the appendix shows of the editions from before Chapterhouse. */
export type CarriedEditions = {
  /** Shown whole, newest first. */
  editions: CarriedEdition[]
  /** Every year that there is, newest first, with the names of its editions. */
  years: CarriedYear[]
}

/** The years of carried editions that come newest first, with the editions' names. */
export function carriedYears(editions: readonly { name: string; year: number }[]): CarriedYear[] {
  const years = new Map<number, string[]>()
  for (const { name, year } of editions) years.set(year, [...(years.get(year) ?? []), name])
  return [...years]
    .map(([year, names]) => ({ year, editions: names }))
    .sort((one, other) => other.year - one.year)
}

/** The year of which a part of the appendix shows the carried editions whole; null: of none. */
export function carriedYearShown(
  years: readonly CarriedYear[],
  part: { is: 'newest' | 'edition' } | { is: 'year'; year: number },
): number | null {
  if (part.is === 'edition') return null
  return part.is === 'year' ? part.year : (years[0]?.year ?? null)
}
