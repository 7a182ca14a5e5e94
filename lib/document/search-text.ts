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

/** One row for each clause that has words, in reading order. */
export function searchRows(document: ChapterDocument): SearchRow[] {
  const clauses = clausesOf(document)
  const headings = new Map(
    numberHeadings(clauses).map(({ clause, number, title }) => [clause.id, `${number} ${title}`]),
  )
  return clauses
    .filter((clause) => clause.text.trim() !== '')
    .map(({ id, headingId, text }) => ({
      clauseId: id,
      heading: headings.get(id) ?? headings.get(headingId ?? '') ?? '',
      text,
    }))
}
