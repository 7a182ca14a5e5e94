import type { Database } from '@/lib/platform/database'
import { askPrepared, type Prepared } from '@/lib/platform/prepared'
import { MARK_END, MARK_START, STAND_INS } from '../marked-words'
import type { MatchRow } from '../results'
import type { Term } from '../terms'

/** The longest text that is shown whole, in characters. */
const SHOWN_WHOLE = 240
const MARKS = `StartSel=${MARK_START}, StopSel=${MARK_END}`
const WHOLE = `${MARKS}, HighlightAll=true`
const SHORTENED = `${MARKS}, MaxFragments=1, MaxWords=32, MinWords=14`

/** A clause (or, where there is none, the chapter alone); which terms it has and which its chapter's title has, by their bits. */
export type FoundClause = MatchRow & {
  key: number
  manualId: string
  clauseTerms: number
  titleTerms: number
}

/**
 * The best clauses of each of these chapters, as many as are looked at, with the words marked that were found; a chapter
 * of which only the title matches has one row without a clause. The title is told in a chapter's first row. A clause that
 * has one of the `without` words is none.
 */
export function readClauses(
  from: Database,
  keys: readonly number[],
  terms: readonly Term[],
  { without, lookedAt }: { without: readonly string[]; lookedAt: number },
): Promise<FoundClause[]> {
  const any = terms.map(({ query }) => `(${query})`).join(' | ')
  return askPrepared(from, clausesOf(terms.length), [
    keys,
    lookedAt,
    any,
    without,
    ...terms.flatMap(({ query, worth }) => [query, worth]),
  ])
}

/** What no clause may have ($4), as one query: it is worked out once. Words that every sentence has exclude none. */
const WITHOUT = `
          SELECT coalesce(string_agg('(' || words::text || ')', ' | '), '')::tsquery
          FROM unnest($4::text[]) AS typed, phraseto_tsquery('english', words_to_search(typed)) AS words WHERE numnode(words) > 0`

/** The statement for so many terms. */
function clausesOf(terms: number): Prepared {
  const numbers = Array.from({ length: terms }, (_, index) => index)
  const query = (index: number) => `$${5 + 2 * index}::tsquery`
  const worth = numbers.map(
    (at) => `CASE WHEN s.search @@ ${query(at)} THEN $${6 + 2 * at}::float8 ELSE 0 END`,
  )
  const bits = (of: string) =>
    numbers.map((at) => `CASE WHEN ${of}.search @@ ${query(at)} THEN ${1 << at} ELSE 0 END`)
  const sum = (parts: readonly string[]) => ['0', ...parts].join(' + ')
  return {
    name: `search clauses ${terms}`,
    text: `
    WITH worth AS (
      SELECT s.id, s.chapter_id, ${sum(worth)} AS worth FROM search_clauses s
      WHERE s.chapter_id = ANY(ARRAY(SELECT chapter_id FROM search_chapters WHERE key = ANY($1::int[])))
        AND NOT s.search @@ (${WITHOUT})),
    matching AS (
      SELECT id, chapter_id, row_number() OVER (PARTITION BY chapter_id ORDER BY worth DESC, id) AS place
      FROM worth WHERE worth > 0)
    SELECT c.key, c.chapter_id AS "chapterId", c.manual_id AS "manualId", c.slug, c.number, s.clause_id AS "clauseId",
           coalesce(${sum(bits('s'))}, 0) AS "clauseTerms", ${sum(bits('c'))} AS "titleTerms",
           CASE WHEN m.place > 1 THEN '' ELSE ${marked('c.title', `'${WHOLE}'`)} END AS title,
           ${marked('s.heading', `'${WHOLE}'`)} AS heading,
           coalesce(${marked('s.text', `CASE WHEN length(s.text) <= ${SHOWN_WHOLE} THEN '${WHOLE}' ELSE '${SHORTENED}' END`)}, '') AS excerpt,
           coalesce(s.text, '') AS text
    FROM search_chapters c
    LEFT JOIN matching m ON m.chapter_id = c.chapter_id AND m.place <= $2::int
    LEFT JOIN search_clauses s ON s.id = m.id
    WHERE c.key = ANY($1::int[])
    ORDER BY m.place`,
  }
}

/** The words of a column with marks about those of any term. */
function marked(column: string, options: string): string {
  return `ts_headline('english', translate(${column}, '${STAND_INS.of}', '${STAND_INS.by}'), $3::tsquery, ${options})`
}
