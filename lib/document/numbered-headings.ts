import { type Clause, clausesOf } from './clauses'
import type { ChapterDocument } from './document'

/** A heading as a reader cites it. */
export type NumberedHeading = {
  clause: Clause
  /** "1." at the first rank, "1.1" and "1.1.1" below it. */
  number: string
  title: string
  /** 2, 3 or 4, as written. */
  level: number
  /** How many numbers it has: 1, 2 or 3. */
  depth: number
}

/** The headings of a document in reading order, numbered. */
export function numberedHeadings(document: ChapterDocument): NumberedHeading[] {
  return numberHeadings(clausesOf(document))
}

/**
 * Numbers the headings among these clauses, which must be in reading order. What counts is the rank among
 * the headings around, not the level as such, so that a text whose author skipped a level (2, then 4) or began
 * with a lower one reads 1., 1.1 and never 1.0.1. A heading without words shows nothing and takes no number.
 */
export function numberHeadings(clauses: Clause[]): NumberedHeading[] {
  const open: number[] = []
  const counts: number[] = []
  const numbered: NumberedHeading[] = []
  for (const clause of clauses) {
    const { kind, text, level = 2 } = clause
    const title = text.replace(/\s+/g, ' ').trim()
    if (kind !== 'heading' || title === '') continue
    while ((open.at(-1) ?? 0) >= level) open.pop()
    open.push(level)
    const depth = open.length
    counts.splice(depth)
    counts[depth - 1] = (counts[depth - 1] ?? 0) + 1
    numbered.push({
      clause,
      number: depth === 1 ? `${counts[0]}.` : counts.join('.'),
      title,
      level,
      depth,
    })
  }
  return numbered
}
