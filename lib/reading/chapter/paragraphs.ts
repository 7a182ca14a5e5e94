import { beginningOf } from '@/lib/document/beginning-of'
import { clauseAnchor, clausesOf, isBlank } from '@/lib/document/clauses'
import type { ChapterDocument } from '@/lib/document/document'

/** A paragraph of a chapter's text, as somebody names it who says something of it. */
export type Paragraph = {
  /** The clause's uuid. */
  id: string
  heading: boolean
  /** Its words without formatting. */
  words: string
}

/** How many letters of a paragraph are shown where one is chosen among many. */
const SHOWN = 80

/** The paragraphs that a reader sees of a text, in reading order. */
export function paragraphsOf(document: ChapterDocument): Paragraph[] {
  return clausesOf(document)
    .filter((clause) => clause.id !== '' && clause.text.trim() !== '' && !isBlank(clause))
    .map(({ id, kind, text }) => ({ id, heading: kind === 'heading', words: text.trim() }))
}

/** The paragraph that a clause's id, or the end of an address that leads to it, names. */
export function paragraphNamed(paragraphs: readonly Paragraph[], named: string): Paragraph | null {
  const name = named.toLowerCase()
  return paragraphs.find(({ id }) => name === id || name === `c-${id}` || name === clauseAnchor(id)) ?? null
}

/** How a paragraph begins, on one line. */
export function paragraphBeginning({ words }: Paragraph): string {
  const line = words.replaceAll(/\s+/g, ' ')
  return line.length > SHOWN ? `${beginningOf(line, SHOWN).trimEnd()} …` : line
}
