import { clauseAnchor } from '@/lib/document/clauses'
import type { ManualPlace } from '../addresses/addresses'
import type { TextUntil } from '../chapter/texts-until'
import type { ContentsEntry } from '../manual/contents-tree'
import { type MarkedRun, markedRuns } from './marked-words'

/** A clause that matches, as the database found it: title, heading and excerpt with marks, the text without. */
export type MatchRow = {
  chapterId: string
  slug: string
  number: string | null
  title: string
  /** Null for the row of the chapter itself. */
  clauseId: string | null
  heading: string | null
  excerpt: string
  text: string
}

/** A clause of a chapter that matches. */
export type ClauseMatch = {
  clauseId: string
  /** Of its element on the chapter's page. */
  anchor: string
  /** The heading it stands under; empty before the first. */
  heading: MarkedRun[]
  /** Empty where the heading itself is what matches. */
  text: MarkedRun[]
}

/** A chapter that matches, with its best clauses; none where only its number or title does. */
export type ChapterMatch = {
  chapterId: string
  slug: string
  number: string | null
  title: MarkedRun[]
  clauses: ClauseMatch[]
}

/**
 * Matches by chapter, in the order of their best row, each with at most `mostClauses` clauses. Left out are a
 * clause in which nothing is marked (its chapter's title alone was found), and a second one under one heading.
 */
export function chapterMatches(rows: readonly MatchRow[], mostClauses: number): ChapterMatch[] {
  const matches = new Map<string, ChapterMatch>()
  for (const row of rows) {
    const { chapterId, slug, number } = row
    const match = matches.get(chapterId) ?? {
      chapterId,
      slug,
      number,
      title: markedRuns(row.title),
      clauses: [],
    }
    matches.set(chapterId, match)
    const clause = clauseMatch(row)
    if (!clause || match.clauses.length >= mostClauses) continue
    const heading = wordsOf(clause.heading)
    const same = match.clauses.findIndex((other) => wordsOf(other.heading) === heading)
    if (same === -1) match.clauses.push(clause)
    else if (match.clauses[same]?.text.length === 0) match.clauses[same] = clause
  }
  return [...matches.values()]
}

function clauseMatch({ clauseId, heading, excerpt, text }: MatchRow): ClauseMatch | null {
  if (clauseId === null) return null
  const headingRuns = markedRuns(heading ?? '')
  const textRuns = markedRuns(excerpt)
  const isHeading = headingRuns.length > 0 && wordsOf(headingRuns).endsWith(text)
  if (!(isHeading ? headingRuns : textRuns).some((run) => run.match)) return null
  return {
    clauseId,
    anchor: clauseAnchor(clauseId),
    heading: headingRuns,
    text: isHeading ? [] : excerptRuns(textRuns, text),
  }
}

/** An excerpt that begins or ends within the text says so; lines of a list or table stand in one line. */
function excerptRuns(runs: readonly MarkedRun[], text: string): MarkedRun[] {
  const words = wordsOf(runs).trim()
  return [
    ...(text.trim().startsWith(words) ? [] : [{ words: '… ', match: false }]),
    ...runs.map((run) => ({ ...run, words: run.words.replace(/\s*\n\s*/g, ' · ') })),
    ...(text.trim().endsWith(words) ? [] : [{ words: ' …', match: false }]),
  ]
}

function wordsOf(runs: readonly MarkedRun[]): string {
  return runs.map((run) => run.words).join('')
}

/** What a search found: the best chapters, best first, and how many there are in all. */
export type SearchResults = {
  chapters: (ChapterMatch & {
    manualId: string
    badge: ContentsEntry['badge']
    inForceOn: Date | null
    untilThen: TextUntil[]
    /** The number that was looked for, where the chapter had it in an earlier release. */
    formerly: string | null
  })[]
  total: number
  /** There are more than that: they were not all looked through. */
  more: boolean
  /** No chapter has all of the words: these have some. */
  nearest: boolean
  /** What was looked for instead of words that are nowhere. */
  meant: { typed: string; meant: string }[]
}

/** What a search of all manuals found: each chapter with its manual. */
export type AllResults = Omit<SearchResults, 'chapters'> & {
  chapters: (SearchResults['chapters'][number] & { place: ManualPlace; manual: string })[]
}

/** A section that a search can be kept to, by its entry's id. */
export type SearchSection = { id: string; number: string | null; title: string }
