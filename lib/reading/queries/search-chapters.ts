import type { Database } from '@/lib/platform/database'
import type { SearchScope } from '@/lib/reading/search-scope'
import { fittingSets, type Term } from '@/lib/reading/search-terms'

/** A chapter of a current release that matches, with its score among the others. */
export type FoundChapter = {
  chapterId: string
  manualId: string
  slug: string
  number: string | null
  title: string
  score: number
}

/** The best chapters, best first, how many there are in all, and how many of the terms the one with most has. */
export type FoundChapters = { chapters: FoundChapter[]; total: number; mostHeld: number }

/**
 * The chapters that have `needed` of the terms, or those that say most, by how much they are about them: a title more than a heading, a
 * heading more than the text, a rare word more than a common one. Nothing is read but the words of the manuals.
 */
export async function findChapters(
  from: Database,
  { manualIds, hidden, only }: SearchScope,
  terms: readonly Term[],
  { needed, most }: { needed: number; most: number },
): Promise<FoundChapters> {
  const ways = terms.flatMap(({ bit, worth, ways: said }) =>
    said.map(({ lexemes }, way) => ({ bit, worth, way, lexemes })),
  )
  const singles = ways.flatMap(({ lexemes: [lexeme = '', ...more], ...way }) =>
    more.length === 0 ? [{ ...way, lexeme }] : [],
  )
  const together = ways.flatMap(({ lexemes, ...way }) =>
    lexemes.length > 1 ? lexemes.map((lexeme) => ({ ...way, lexeme, needed: lexemes.length })) : [],
  )
  const rows = await from.$queryRaw<(FoundChapter & { total: number; mostHeld: number })[]>`
    WITH singles AS (
      SELECT p.key, t.bit, p.weight * t.worth AS score
      FROM unnest(${singles.map(({ bit }) => bit)}::int[], ${singles.map(({ lexeme }) => lexeme)}::text[],
                  ${singles.map(({ worth }) => worth)}::real[]) AS t (bit, lexeme, worth)
      JOIN search_words w ON w.manual_id = ANY(${[...manualIds]}::uuid[]) AND w.lexeme = t.lexeme,
      unnest(w.chapters, w.weights) AS p (key, weight)),
    together AS (
      SELECT p.key, t.bit, min(p.weight) * min(t.worth) AS score
      FROM unnest(${together.map(({ bit }) => bit)}::int[], ${together.map(({ way }) => way)}::int[],
                  ${together.map(({ lexeme }) => lexeme)}::text[], ${together.map(({ worth }) => worth)}::real[],
                  ${together.map((each) => each.needed)}::int[]) AS t (bit, way, lexeme, worth, needed)
      JOIN search_words w ON w.manual_id = ANY(${[...manualIds]}::uuid[]) AND w.lexeme = t.lexeme,
      unnest(w.chapters, w.weights) AS p (key, weight)
      GROUP BY p.key, t.bit, t.way HAVING count(*) = min(t.needed)),
    scored AS (
      SELECT key, sum(score) AS score, bit_or(bit) AS set, bit_count(bit_or(bit)::bit(16)) AS held
      FROM (SELECT * FROM singles UNION ALL SELECT * FROM together) AS each GROUP BY key),
    fitting AS (
      SELECT key, score * (held + ${terms.length}::int) / (2 * ${terms.length}::int) AS score, count(*) OVER () AS total, max(held) OVER () AS most_held FROM scored
      WHERE (${fittingSets(terms, needed)}::boolean[])[set + 1]
        AND (${only === null} OR key IN (SELECT key FROM search_chapters WHERE chapter_id = ANY(${[...(only ?? [])]}::uuid[])))
        AND key NOT IN (SELECT key FROM search_chapters WHERE chapter_id = ANY(${[...hidden]}::uuid[]))
      ORDER BY 2 DESC, key LIMIT ${most})
    SELECT c.chapter_id AS "chapterId", c.manual_id AS "manualId", c.slug, c.number, c.title,
           f.score::float8, f.total::int, f.most_held::int AS "mostHeld"
    FROM fitting f JOIN search_chapters c USING (key) ORDER BY f.score DESC, key`
  return {
    chapters: rows.map(({ total: _, mostHeld: __, ...chapter }) => chapter),
    total: rows[0]?.total ?? 0,
    mostHeld: rows[0]?.mostHeld ?? 0,
  }
}

/** Those of the chapters in which each of the phrases stands, word after word, in the title or in one clause. */
export async function withPhrases(
  from: Database,
  chapters: readonly FoundChapter[],
  phrases: readonly Term[],
): Promise<FoundChapter[]> {
  // The rows of a chapter are read one after the other up to the first that matches: an index of all would cost more.
  const rows = await from.$queryRaw<{ id: string }[]>`
    SELECT c.chapter_id AS id FROM search_chapters c
    WHERE c.chapter_id = ANY(${chapters.map(({ chapterId }) => chapterId)}::uuid[])
      AND (SELECT bool_and(c.search @@ p.phrase OR EXISTS (
             SELECT FROM (SELECT s.search FROM search_clauses s WHERE s.chapter_id = c.chapter_id OFFSET 0) AS of_chapter
             WHERE of_chapter.search @@ p.phrase))
           FROM unnest(${phrases.map(({ query }) => query)}::text[]::tsquery[]) AS p (phrase))`
  const having = new Set(rows.map(({ id }) => id))
  return chapters.filter(({ chapterId }) => having.has(chapterId))
}

/** The ids of all chapters in which each of the phrases stands, by the index of all clauses. */
export async function readChaptersWithPhrases(
  from: Database,
  { manualIds }: SearchScope,
  phrases: readonly Term[],
): Promise<string[]> {
  const rows = await from.$queryRaw<{ id: string }[]>`
    SELECT id FROM (
      SELECT s.chapter_id AS id, p.place FROM unnest(${phrases.map(({ query }) => query)}::text[]::tsquery[]) WITH ORDINALITY AS p (phrase, place)
      JOIN search_clauses s ON s.manual_id = ANY(${[...manualIds]}::uuid[]) AND s.search @@ p.phrase
      UNION
      SELECT c.chapter_id, p.place FROM unnest(${phrases.map(({ query }) => query)}::text[]::tsquery[]) WITH ORDINALITY AS p (phrase, place)
      JOIN search_chapters c ON c.manual_id = ANY(${[...manualIds]}::uuid[]) AND c.search @@ p.phrase) AS each
    GROUP BY id HAVING count(*) = ${phrases.length}`
  return rows.map(({ id }) => id)
}
