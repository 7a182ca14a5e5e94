import type { Database } from '@/lib/platform/database'
import { askPrepared, type Prepared } from '@/lib/platform/prepared'
import { compareNumbers } from '@/lib/reading/manual/number-order'
import type { SearchScope } from '../scope'
import type { FoundChapter } from '../score-chapters'

/** A chapter that a number leads to: its own, that of an earlier release (`formerly`), or one below it. */
export type NumberedChapter = FoundChapter & { formerly: boolean }

const byNumber: Prepared = {
  name: 'search numbers',
  text: `
    WITH formers AS (
      SELECT h.chapter_id FROM release_chapters h
      JOIN manuals m ON m.id = h.manual_id
      WHERE h.manual_id = ANY($1::uuid[]) AND h.number = $4::text AND h.release_id <> m.current_release_id)
    SELECT c.key, c.number,
           CASE WHEN c.number = $4::text THEN 0 WHEN c.chapter_id IN (SELECT chapter_id FROM formers) THEN 1 ELSE 2 END AS how
    FROM search_chapters c
    WHERE c.manual_id = ANY($1::uuid[])
      AND (c.number = $4::text OR c.number LIKE $4::text || '.%' OR c.chapter_id IN (SELECT chapter_id FROM formers))
      AND ($3::uuid[] IS NULL OR c.chapter_id = ANY($3::uuid[]))
      AND c.chapter_id <> ALL($2::uuid[])`,
}

/** The chapters of this number, then those that had it in an earlier release, then those that are numbered below it. */
export async function findByNumber(
  from: Database,
  { manualIds, hidden, only }: SearchScope,
  number: string,
): Promise<NumberedChapter[]> {
  const rows = await askPrepared<{ key: number; number: string | null; how: number }>(from, byNumber, [
    manualIds,
    hidden,
    only,
    number,
  ])
  return rows
    .sort((one, other) => one.how - other.how || compareNumbers(one.number, other.number))
    .map(({ key, how }) => ({ key, formerly: how === 1, score: Number.POSITIVE_INFINITY }))
}
