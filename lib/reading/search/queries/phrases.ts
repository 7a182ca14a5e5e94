import type { Database } from '@/lib/platform/database'
import { askPrepared, type Prepared } from '@/lib/platform/prepared'
import type { SearchScope } from '../scope'
import type { FoundChapter } from '../score-chapters'
import type { Term } from '../terms'

// The rows of a chapter are read one after the other up to the first that matches: an index of all would cost more.
const among: Prepared = {
  name: 'search phrases among chapters',
  text: `
    SELECT c.key FROM search_chapters c
    WHERE c.key = ANY($1::int[])
      AND (SELECT bool_and(c.search @@ p.phrase OR EXISTS (
             SELECT FROM (SELECT s.search FROM search_clauses s WHERE s.chapter_id = c.chapter_id OFFSET 0) AS of_chapter
             WHERE of_chapter.search @@ p.phrase))
           FROM unnest($2::text[]::tsquery[]) AS p (phrase))`,
}

/** Those of the chapters in which each of the phrases stands, word after word, in the title or in one clause. */
export async function withPhrases(
  from: Database,
  chapters: readonly FoundChapter[],
  phrases: readonly Term[],
): Promise<FoundChapter[]> {
  const rows = await askPrepared<{ key: number }>(from, among, [
    chapters.map(({ key }) => key),
    phrases.map(({ query }) => query),
  ])
  const having = new Set(rows.map(({ key }) => key))
  return chapters.filter(({ key }) => having.has(key))
}

/** The keys of all chapters in which each of the phrases stands, by the index of all clauses. */
export async function readChaptersWithPhrases(
  from: Database,
  { manualIds }: SearchScope,
  phrases: readonly Term[],
): Promise<number[]> {
  const rows = await from.$queryRaw<{ key: number }[]>`
    SELECT c.key FROM (
      SELECT s.chapter_id AS id, p.place FROM unnest(${phrases.map(({ query }) => query)}::text[]::tsquery[]) WITH ORDINALITY AS p (phrase, place)
      JOIN search_clauses s ON s.manual_id = ANY(${[...manualIds]}::uuid[]) AND s.search @@ p.phrase
      UNION
      SELECT c.chapter_id, p.place FROM unnest(${phrases.map(({ query }) => query)}::text[]::tsquery[]) WITH ORDINALITY AS p (phrase, place)
      JOIN search_chapters c ON c.manual_id = ANY(${[...manualIds]}::uuid[]) AND c.search @@ p.phrase) AS each
    JOIN search_chapters c ON c.chapter_id = each.id
    GROUP BY c.key HAVING count(*) = ${phrases.length}`
  return rows.map(({ key }) => key)
}
