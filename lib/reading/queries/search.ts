import type { Database } from '@/lib/platform/database'
import type { IssuedManual } from '@/lib/reading/issued-manual'
import { LESS_THAN, MARK_END, MARK_START } from '@/lib/reading/marked-words'
import type { SearchResults } from '@/lib/reading/page-content'
import { chapterMatches, type MatchRow } from '@/lib/reading/search-results'
import { readTextsUntil } from './texts-until'

/** The most chapters that are shown, the most clauses of each, and among how many of its best these are chosen. */
const MOST_CHAPTERS = 30
const MOST_CLAUSES = 3
const LOOKED_AT = 8
/** The longest text that is shown whole, in characters. */
const SHOWN_WHOLE = 240

/** What chapters are numbered by: only what looks like one is looked for among the numbers of earlier releases. */
const numberPattern = /^\d+(\.\d+)+$/

/**
 * Searches the current release of a manual: numbers, titles, headings and text, as people write searches ("a
 * phrase", or, -not). A chapter of exactly this number comes first, then those that had it in an earlier release;
 * the others by how well they match.
 */
export async function searchManual(
  from: Database,
  { manualId, releaseId, number: current }: IssuedManual,
  words: string,
): Promise<SearchResults> {
  const number = words.replace(/\.$/, '')
  const marks = `StartSel=${MARK_START}, StopSel=${MARK_END}`
  const shown = `${marks}, MaxFragments=1, MaxWords=32, MinWords=14`
  const whole = `${marks}, HighlightAll=true`
  const rows = await from.$queryRaw<(MatchRow & { total: number; former: boolean })[]>`
    WITH asked AS (SELECT websearch_to_tsquery('english', ${words}) AS query),
    formers AS (
      SELECT c.chapter_id FROM releases r JOIN release_chapters c ON c.release_id = r.id
      WHERE ${numberPattern.test(number)} AND r.manual_id = ${manualId}::uuid AND r.number < ${current}
        AND c.number = ${number}),
    matches AS (
      SELECT c.*, (c.number = ${number}) IS TRUE AS exact, ts_rank(c.search, asked.query) AS rank,
             c.number IS DISTINCT FROM ${number} AND c.chapter_id IN (SELECT chapter_id FROM formers) AS former
      FROM search_clauses c, asked
      WHERE c.manual_id = ${manualId}::uuid
        AND (c.search @@ asked.query OR (c.clause_id IS NULL
          AND (c.number = ${number} OR c.chapter_id IN (SELECT chapter_id FROM formers))))),
    chapters AS (
      SELECT chapter_id, bool_or(exact) AS exact, bool_or(former) AS former, max(rank) AS rank, min(id) AS id,
             count(*) OVER () AS total
      FROM matches GROUP BY chapter_id
      ORDER BY 2 DESC, 3 DESC, 4 DESC, 5 LIMIT ${MOST_CHAPTERS}),
    clauses AS (
      SELECT m.*, row_number() OVER (PARTITION BY m.chapter_id ORDER BY m.clause_id IS NULL DESC, m.rank DESC, m.id) AS place
      FROM matches m JOIN chapters USING (chapter_id))
    SELECT m.chapter_id AS "chapterId", m.slug, m.number, m.clause_id AS "clauseId", chapters.total::int, chapters.former,
           ts_headline('english', replace(m.title, '<', ${LESS_THAN}), asked.query, ${whole}) AS title,
           ts_headline('english', replace(m.heading, '<', ${LESS_THAN}), asked.query, ${whole}) AS heading,
           ts_headline('english', replace(m.text, '<', ${LESS_THAN}), asked.query,
                       CASE WHEN length(m.text) <= ${SHOWN_WHOLE} THEN ${whole} ELSE ${shown} END) AS excerpt,
           m.text
    FROM clauses m JOIN chapters USING (chapter_id), asked
    WHERE m.place <= ${LOOKED_AT}
    ORDER BY chapters.exact DESC, chapters.former DESC, chapters.rank DESC, chapters.id, m.place`
  const chapters = chapterMatches(rows, MOST_CLAUSES)
  const inForce = await inForceDates(
    from,
    releaseId,
    chapters.map((chapter) => chapter.chapterId),
  )
  const untilThen = await readTextsUntil(from, { manualId, number: current }, inForce)
  const former = new Set(rows.filter((row) => row.former).map((row) => row.chapterId))
  return {
    chapters: chapters.map((chapter) => ({
      ...chapter,
      inForceOn: inForce.find(({ chapterId }) => chapterId === chapter.chapterId)?.inForceOn ?? null,
      untilThen: untilThen.get(chapter.chapterId) ?? [],
      formerly: former.has(chapter.chapterId) ? number : null,
    })),
    total: rows[0]?.total ?? 0,
  }
}

/** From when the texts of these chapters are in force, where that was said. */
async function inForceDates(from: Database, releaseId: string, chapterIds: string[]) {
  const held = await from.releaseChapter.findMany({
    where: { releaseId, chapterId: { in: chapterIds }, revisionId: { not: null } },
    select: { revisionId: true },
  })
  const revisions = await from.publishedRevision.findMany({
    where: { id: { in: held.flatMap(({ revisionId }) => revisionId ?? []) }, inForceOn: { not: null } },
    select: { id: true, chapterId: true, inForceOn: true },
  })
  return revisions.flatMap(({ id, chapterId, inForceOn }) =>
    inForceOn === null ? [] : [{ chapterId, revisionId: id, inForceOn }],
  )
}
