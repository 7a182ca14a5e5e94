import type { Database } from '@/lib/platform/database'
import { compareNumbers } from '@/lib/reading/number-order'
import type { SearchScope } from '@/lib/reading/search-scope'
import type { FoundChapter } from './search-chapters'

/** A chapter that a number leads to: its own, that of an earlier release (`formerly`), or one below it. */
export type NumberedChapter = FoundChapter & { formerly: boolean }

/** The chapters of this number, then those that had it in an earlier release, then those that are numbered below it. */
export async function findByNumber(
  from: Database,
  { manualIds, hidden, only }: SearchScope,
  number: string,
): Promise<NumberedChapter[]> {
  const rows = await from.$queryRaw<(Omit<NumberedChapter, 'formerly' | 'score'> & { how: number })[]>`
    WITH formers AS (
      SELECT h.chapter_id FROM release_chapters h
      JOIN manuals m ON m.id = h.manual_id
      WHERE h.manual_id = ANY(${[...manualIds]}::uuid[]) AND h.number = ${number} AND h.release_id <> m.current_release_id)
    SELECT c.chapter_id AS "chapterId", c.manual_id AS "manualId", c.slug, c.number, c.title,
           CASE WHEN c.number = ${number} THEN 0 WHEN c.chapter_id IN (SELECT chapter_id FROM formers) THEN 1 ELSE 2 END AS how
    FROM search_chapters c
    WHERE c.manual_id = ANY(${[...manualIds]}::uuid[])
      AND (c.number = ${number} OR c.number LIKE ${`${number}.%`} OR c.chapter_id IN (SELECT chapter_id FROM formers))
      AND (${only === null} OR c.chapter_id = ANY(${[...(only ?? [])]}::uuid[]))
      AND c.chapter_id <> ALL(${[...hidden]}::uuid[])`
  return rows
    .sort((one, other) => one.how - other.how || compareNumbers(one.number, other.number))
    .map(({ how, ...chapter }) => ({ ...chapter, formerly: how === 1, score: Number.POSITIVE_INFINITY }))
}
