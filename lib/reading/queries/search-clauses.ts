import type { Database } from '@/lib/platform/database'
import { LESS_THAN, MARK_END, MARK_START, SLASH } from '@/lib/reading/marked-words'
import type { MatchRow } from '@/lib/reading/search-results'
import type { Term } from '@/lib/reading/search-terms'
import { Prisma } from '@/prisma/generated/client'

/** The longest text that is shown whole, in characters. */
const SHOWN_WHOLE = 240
/** What takes the places of "<" and "/" while words are marked. */
const STAND_INS = LESS_THAN + SLASH

/** A clause (or, where there is none, the chapter alone); which terms it has and which its chapter's title has, by their bits. */
export type FoundClause = MatchRow & { clauseTerms: number; titleTerms: number }

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
  const excluded = without.map(
    (words) => Prisma.sql`AND NOT s.search @@ phraseto_tsquery('english', ${words})`,
  )
  return from.$queryRaw`
    WITH worth AS (
      SELECT s.id, s.chapter_id, ${sumOf(terms, 'worth')} AS worth FROM search_clauses s
      WHERE s.chapter_id = ANY(${[...chapterIds]}::uuid[]) ${Prisma.join([Prisma.empty, ...excluded], ' ')}),
    matching AS (
      SELECT id, chapter_id, row_number() OVER (PARTITION BY chapter_id ORDER BY worth DESC, id) AS place
      FROM worth WHERE worth > 0)
    SELECT c.chapter_id AS "chapterId", c.slug, c.number, s.clause_id AS "clauseId",
           coalesce(${sumOf(terms, 'bit')}, 0)::int AS "clauseTerms",
           (SELECT ${sumOf(terms, 'bit')} FROM (SELECT c.search) AS s)::int AS "titleTerms",
           ts_headline('english', translate(c.title, '</', ${STAND_INS}), ${any}::tsquery, ${whole}) AS title,
           ts_headline('english', translate(s.heading, '</', ${STAND_INS}), ${any}::tsquery, ${whole}) AS heading,
           coalesce(ts_headline('english', translate(s.text, '</', ${STAND_INS}), ${any}::tsquery,
                    CASE WHEN length(s.text) <= ${SHOWN_WHOLE} THEN ${whole} ELSE ${shown} END), '') AS excerpt,
           coalesce(s.text, '') AS text
    FROM search_chapters c
    LEFT JOIN matching m ON m.chapter_id = c.chapter_id AND m.place <= ${lookedAt}
    LEFT JOIN search_clauses s ON s.id = m.id
    WHERE c.chapter_id = ANY(${[...chapterIds]}::uuid[])
    ORDER BY m.place`
}

/** What those of the terms come to that `s.search` has: what they are worth, or which they are. */
function sumOf(terms: readonly Term[], what: 'worth' | 'bit'): Prisma.Sql {
  const each = terms.map(
    (term) => Prisma.sql`CASE WHEN s.search @@ ${term.query}::tsquery THEN ${term[what]}::float8 ELSE 0 END`,
  )
  return Prisma.join([Prisma.sql`0::float8`, ...each], ' + ')
}
