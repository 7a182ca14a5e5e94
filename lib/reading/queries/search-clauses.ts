import type { Database } from '@/lib/platform/database'
import { LESS_THAN, MARK_END, MARK_START } from '@/lib/reading/marked-words'
import type { MatchRow } from '@/lib/reading/search-results'
import type { Term } from '@/lib/reading/search-terms'

/** The longest text that is shown whole, in characters. */
const SHOWN_WHOLE = 240

/** A clause (or, where there is none, the chapter alone) with what it has of the terms, added up by their worth. */
export type FoundClause = MatchRow & { covered: number }

/**
 * The best clauses of each of these chapters, as many as are looked at, with the words marked that were found; a chapter
 * of which only the title matches has one row without a clause. A clause that has one of the `without` words is none.
 */
export function readClauses(
  from: Database,
  chapterIds: readonly string[],
  terms: readonly Term[],
  { without, lookedAt }: { without: readonly string[]; lookedAt: number },
): Promise<FoundClause[]> {
  const marks = `StartSel=${MARK_START}, StopSel=${MARK_END}`
  const shown = `${marks}, MaxFragments=1, MaxWords=32, MinWords=14`
  const whole = `${marks}, HighlightAll=true`
  const any = terms.map(({ query }) => `(${query})`).join(' | ')
  return from.$queryRaw`
    WITH terms AS (
      SELECT * FROM unnest(${terms.map(({ query }) => query)}::text[]::tsquery[], ${terms.map(({ worth }) => worth)}::float8[]) AS t (query, worth)),
    excluded AS (SELECT phraseto_tsquery('english', words) AS query FROM unnest(${[...without]}::text[]) AS words),
    matching AS (
      SELECT s.id, s.chapter_id, s.clause_id, m.covered,
             row_number() OVER (PARTITION BY s.chapter_id ORDER BY m.covered DESC, s.id) AS place
      FROM search_clauses s, LATERAL (SELECT sum(t.worth) AS covered FROM terms t WHERE s.search @@ t.query) AS m
      WHERE s.chapter_id = ANY(${[...chapterIds]}::uuid[]) AND m.covered > 0
        AND NOT EXISTS (SELECT FROM excluded x WHERE numnode(x.query) > 0 AND s.search @@ x.query))
    SELECT c.chapter_id AS "chapterId", c.slug, c.number, s.clause_id AS "clauseId", coalesce(m.covered, 0) AS covered,
           ts_headline('english', replace(c.title, '<', ${LESS_THAN}), ${any}::tsquery, ${whole}) AS title,
           ts_headline('english', replace(s.heading, '<', ${LESS_THAN}), ${any}::tsquery, ${whole}) AS heading,
           coalesce(ts_headline('english', replace(s.text, '<', ${LESS_THAN}), ${any}::tsquery,
                    CASE WHEN length(s.text) <= ${SHOWN_WHOLE} THEN ${whole} ELSE ${shown} END), '') AS excerpt,
           coalesce(s.text, '') AS text
    FROM search_chapters c
    LEFT JOIN matching m ON m.chapter_id = c.chapter_id AND m.place <= ${lookedAt}
    LEFT JOIN search_clauses s ON s.id = m.id
    WHERE c.chapter_id = ANY(${[...chapterIds]}::uuid[])
    ORDER BY m.place`
}
