import type { Database } from '@/lib/platform/database'
import { askPrepared, type Prepared } from '@/lib/platform/prepared'
import type { Question } from '../question'
import type { SearchScope } from '../scope'
import { nearestWord } from '../spelling'
import { type Terms, termsOf, type WayRow } from '../terms'

/** The statement, and of whom it counts: `all` chapters there are, and `having` of those that a row of words `w` names. */
const wordsOfQuestion = (
  name: string,
  of: { before: string; all: string; from: string; having: string },
) => ({
  name,
  text: `
    ${of.before}
    SELECT a.concept, phraseto_tsquery('english', words_to_search(a.words))::text AS query,
           coalesce(array_agg(l.lexeme) FILTER (WHERE l.lexeme IS NOT NULL), '{}') AS lexemes,
           coalesce(array_agg(h.chapters) FILTER (WHERE l.lexeme IS NOT NULL), '{}') AS chapters,
           (${of.all})::int AS "all"
    FROM unnest($2::int[], $3::text[]) WITH ORDINALITY AS a (concept, words, place)
    LEFT JOIN LATERAL unnest(tsvector_to_array(to_tsvector('english', words_to_search(a.words)))) AS l (lexeme) ON true
    LEFT JOIN LATERAL (
      SELECT coalesce(sum(${of.having}), 0)::int AS chapters FROM ${of.from}
      WHERE w.manual_id = ANY($1::uuid[]) AND w.lexeme = l.lexeme) AS h ON true
    GROUP BY a.place, a.concept, a.words ORDER BY a.place`,
})

const CHAPTERS = 'SELECT count(*) FROM search_chapters WHERE manual_id = ANY($1::uuid[])'

const wordsOfAll: Prepared = wordsOfQuestion('search terms', {
  before: '',
  all: CHAPTERS,
  from: 'search_words w',
  having: 'cardinality(w.chapters)',
})

// A word that only hidden chapters have is nowhere: else it alone would be put right by no other, and so be known to be there.
const wordsOfShown: Prepared = wordsOfQuestion('search terms shown', {
  before: `
    WITH hidden AS MATERIALIZED (
      SELECT manual_id, array_agg(key) AS keys FROM search_chapters WHERE chapter_id = ANY($4::uuid[]) GROUP BY manual_id)`,
  all: `${CHAPTERS} AND chapter_id <> ALL($4::uuid[])`,
  from: 'search_words w LEFT JOIN hidden ON hidden.manual_id = w.manual_id',
  having: `cardinality(w.chapters) - CASE WHEN hidden.keys IS NULL THEN 0 ELSE (
        SELECT count(*) FROM unnest(hidden.keys) AS of (key) WHERE of.key = ANY(w.chapters)) END`,
})

/** What the words of a question are in these manuals, and what was meant by those that are nowhere in them. */
export async function readSearchTerms(
  from: Database,
  scope: SearchScope,
  question: Question,
): Promise<Terms & { postings: ReadonlyMap<string, number> }> {
  const asked = question.concepts.flatMap(({ ways }, concept) => ways.map((words) => ({ concept, words })))
  if (asked.length === 0) return { terms: [], unknown: [], postings: new Map() }
  const { manualIds, hidden } = scope
  const of = [manualIds, asked.map(({ concept }) => concept), asked.map(({ words }) => words)]
  const rows = await (hidden.length === 0
    ? askPrepared<WayRow & { all: number }>(from, wordsOfAll, of)
    : askPrepared<WayRow & { all: number }>(from, wordsOfShown, [...of, hidden]))
  const meant = new Map<number, { lexeme: string; chapters: number }>()
  for (const [concept, lexeme] of misspelt(question, rows)) {
    const word = await readNearest(from, scope, lexeme)
    if (word) meant.set(concept, word)
  }
  const postings = new Map<string, number>()
  for (const { lexemes, chapters } of rows)
    for (const [at, lexeme] of lexemes.entries()) postings.set(lexeme, chapters[at] ?? 0)
  for (const { lexeme, chapters } of meant.values()) postings.set(lexeme, chapters)
  return { ...termsOf(question, rows, rows[0]?.all ?? 0, meant), postings }
}

const LETTERS = /^\p{L}+$/u

/** Single words, of letters alone, that no chapter has in any of their ways. */
function misspelt({ concepts }: Question, rows: readonly WayRow[]): [concept: number, lexeme: string][] {
  return concepts.flatMap(({ phrase }, index): [number, string][] => {
    const ways = rows.filter((row) => row.concept === index)
    const [lexeme = ''] = ways[0]?.lexemes ?? []
    const single = !phrase && ways[0]?.lexemes.length === 1 && LETTERS.test(lexeme)
    const found = ways.some(({ chapters }) => chapters.length > 0 && chapters.every((count) => count > 0))
    return single && !found ? [[index, lexeme]] : []
  })
}

/** Among how many words that are alike the nearest is looked for. */
const MOST_ALIKE = 30

// In one reading of the index: to look each of them up again by its letters takes longer than to find them all.
const wordsAlike: Prepared = {
  name: 'search words alike',
  text: `
    SELECT lexeme, sum(cardinality(chapters))::int AS chapters FROM search_words
    WHERE manual_id = ANY($1::uuid[]) AND lexeme % $2::text
      AND NOT chapters <@ ARRAY(SELECT key FROM search_chapters WHERE chapter_id = ANY($3::uuid[]))
    GROUP BY lexeme ORDER BY similarity(lexeme, $2::text) DESC, 2 DESC LIMIT ${MOST_ALIKE}`,
}

async function readNearest(from: Database, { manualIds, hidden }: SearchScope, lexeme: string) {
  const alike = await askPrepared<{ lexeme: string; chapters: number }>(from, wordsAlike, [
    manualIds,
    lexeme,
    hidden,
  ])
  const word = nearestWord(
    lexeme,
    alike.map((one) => one.lexeme),
  )
  return alike.find((one) => one.lexeme === word)
}

/** In how many chapters a word is looked up as it is written. */
const TEXTS_LOOKED_AT = 12

// The chapters that have it are known: no index of all clauses has to be asked.
const wordsWritten: Prepared = {
  name: 'search words written',
  text: `
    WITH asked AS (SELECT quote_literal($3::text)::tsquery AS query),
    having_it AS (
      SELECT c.chapter_id, c.title FROM search_words w, unnest(w.chapters) AS of (key)
      JOIN search_chapters c ON c.key = of.key
      WHERE w.manual_id = ANY($1::uuid[]) AND w.lexeme = $3::text AND c.chapter_id <> ALL($2::uuid[])
      LIMIT ${TEXTS_LOOKED_AT}),
    written AS (
      SELECT title AS words FROM having_it
      UNION ALL
      (SELECT one.words FROM having_it h, asked, LATERAL (
         SELECT s.heading || ' ' || s.text AS words
         FROM (SELECT * FROM search_clauses WHERE chapter_id = h.chapter_id OFFSET 0) AS s
         WHERE s.search @@ asked.query) AS one
       LIMIT ${TEXTS_LOOKED_AT})),
    words AS MATERIALIZED (
      SELECT DISTINCT word FROM written, regexp_split_to_table(lower(written.words), '[^[:alnum:]]+') AS word)
    SELECT word FROM words, asked
    WHERE to_tsvector('english', word) @@ asked.query
    ORDER BY similarity(word, $4::text) DESC, word LIMIT 1`,
}

/** The word of these manuals that has this stem and is most like what was typed, as it is written in them. */
export async function readWordOf(
  from: Database,
  { manualIds, hidden }: SearchScope,
  lexeme: string,
  typed: string,
): Promise<string> {
  const [found] = await askPrepared<{ word: string }>(from, wordsWritten, [manualIds, hidden, lexeme, typed])
  return found?.word ?? lexeme
}
