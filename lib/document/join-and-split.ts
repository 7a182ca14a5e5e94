import { boxOf } from './boxes'
import { withClauseIds } from './clauses'
import {
  type ChapterDocument,
  childrenOf,
  type DocumentNode,
  numberAttribute,
  textAttribute,
} from './document'
import { type NumberedHeading, numberedHeadings } from './numbered-headings'

/** The lowest rank that a heading has. */
const LOWEST_RANK = 4

/** A chapter that is put into another. */
export type JoinedChapter = { title: string; document: ChapterDocument }

/**
 * A document with another chapter at its end: under a heading with that chapter's title, its own headings a rank lower.
 * Its clauses keep their ids, so that links and comments find them; a box at its top becomes a heading, with the box's id,
 * and what stood in it. `newId` gives an id to what is a clause only here, and to a clause whose id the document has.
 */
export function withChapterJoined(
  document: ChapterDocument,
  { title, document: joined }: JoinedChapter,
  newId: () => string,
): ChapterDocument {
  const blocks = joined.content.flatMap((block): DocumentNode[] => {
    const box = boxOf(block.type)
    if (box) return [headingOf(box.heading, 3, textAttribute(block, 'clauseId')), ...childrenOf(block)]
    return [block.type === 'heading' ? lowered(block) : block]
  })
  const content = [...document.content, headingOf(title, 2, ''), ...blocks]
  return withClauseIds({ ...document, content }, newId)
}

/** The headings at which a document can be split in two: those with something before them besides the boxes. */
export function splitPoints(document: ChapterDocument): NumberedHeading[] {
  const text = document.content.filter(({ type }) => !boxOf(type))
  const [first] = text
  return numberedHeadings(document).filter(({ clause }) => clause.node !== first)
}

/**
 * The two parts of a document that is split before the heading of this clause: every clause is in one of them, with its
 * id, and the boxes at the top are in the first. Null where it cannot be split there.
 */
export function splitBefore(
  document: ChapterDocument,
  clauseId: string,
): { first: ChapterDocument; second: ChapterDocument } | null {
  const point = splitPoints(document).find(({ clause }) => clause.id === clauseId)
  const at = point ? document.content.indexOf(point.clause.node) : -1
  if (at < 1) return null
  return {
    first: { ...document, content: document.content.slice(0, at) },
    second: { ...document, content: document.content.slice(at) },
  }
}

function headingOf(words: string, level: number, clauseId: string): DocumentNode {
  return { type: 'heading', attrs: { clauseId, level }, content: [{ type: 'text', text: words }] }
}

function lowered(heading: DocumentNode): DocumentNode {
  const level = Math.min(LOWEST_RANK, numberAttribute(heading, 'level', 2) + 1)
  return { ...heading, attrs: { ...heading.attrs, level } }
}
