import type { Clause } from './clauses'
import { type NumberedHeading, numberHeadings } from './numbered-headings'

/** Where a clause stands in a text. */
export type ClausePlace = {
  /** The heading it stands under; null before the first. Of a heading: the one above it in rank. */
  section: NumberedHeading | null
  /** The clause before it; null at the top. */
  after: Clause | null
}

/** Where each clause of a text stands. */
export type ClausePlaces = Map<Clause, ClausePlace>

/** Says where each of these clauses, which must be in reading order, stands. */
export function clausePlaces(clauses: readonly Clause[]): ClausePlaces {
  const numbered = numberHeadings(clauses.filter(({ kind }) => kind === 'heading'))
  const headings = new Map(numbered.map((heading) => [heading.clause.id, heading]))
  return new Map(
    clauses.map((clause, index) => [
      clause,
      { section: headings.get(clause.headingId ?? '') ?? null, after: clauses[index - 1] ?? null },
    ]),
  )
}
