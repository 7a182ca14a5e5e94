import { clausesOf } from './clauses'
import type { ChapterDocument } from './document'
import { numberHeadings } from './numbered-headings'

/** What search keeps of one clause. */
export type SearchRow = {
  clauseId: string
  /** The heading that the clause is or stands under ("2.1 Urgent placements"), '' before the first. */
  heading: string
  text: string
}

/**
 * One row for each clause that has words, in reading order. The box of related chapters is left out: what it names is found by
 * its own title.
 */
export function searchRows(document: ChapterDocument): SearchRow[] {
  const clauses = clausesOf(document)
  const headings = new Map(
    numberHeadings(clauses).map(({ clause, number, title }) => [clause.id, `${number} ${title}`]),
  )
  return clauses
    .filter(({ kind, text }) => kind !== 'relatedChapters' && text.trim() !== '')
    .map(({ id, headingId, text }) => ({
      clauseId: id,
      heading: headings.get(id) ?? headings.get(headingId ?? '') ?? '',
      text,
    }))
}
