import { clauseAnchor } from '@/lib/document/clauses'
import { type MarkedRun, markedRuns } from './marked-words'

/** A clause that matches, as the database found it; words hold marks. */
export type MatchRow = {
  chapterId: string
  slug: string
  number: string | null
  title: string
  /** Null for the row of the chapter itself. */
  clauseId: string | null
  heading: string | null
  text: string
}

/** A clause of a chapter that matches. */
export type ClauseMatch = {
  clauseId: string
  /** Of its element on the chapter's page. */
  anchor: string
  heading: MarkedRun[]
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
 * Matches by chapter, in the order of their best row. A clause in which nothing is marked was found by its
 * chapter's title alone and says nothing, so it is left out; a heading's own clause does not repeat it.
 */
export function chapterMatches(rows: readonly MatchRow[]): ChapterMatch[] {
  const matches = new Map<string, ChapterMatch>()
  for (const { chapterId, slug, number, title, clauseId, heading, text } of rows) {
    const match = matches.get(chapterId) ?? { chapterId, slug, number, title: markedRuns(title), clauses: [] }
    matches.set(chapterId, match)
    if (clauseId === null) continue
    const headingRuns = markedRuns(heading ?? '')
    const textRuns = markedRuns(text)
    const isHeading = wordsOf(headingRuns).endsWith(wordsOf(textRuns))
    if (!textRuns.some((run) => run.match) && !(isHeading && headingRuns.some((run) => run.match))) continue
    match.clauses.push({
      clauseId,
      anchor: clauseAnchor(clauseId),
      heading: headingRuns,
      text: isHeading ? [] : textRuns,
    })
  }
  return [...matches.values()]
}

function wordsOf(runs: readonly MarkedRun[]): string {
  return runs.map((run) => run.words).join('')
}
