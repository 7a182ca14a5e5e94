import { boxOf } from './boxes'
import { canonicalJson } from './canonical'
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
  joined: JoinedChapter,
  newId: () => string,
): ChapterDocument {
  return withClauseIds({ ...document, content: [...document.content, ...blocksOf(joined)] }, newId)
}

/** The document as it was before this chapter was put at its end; null where it does not end in it, word for word. */
export function withoutJoined(document: ChapterDocument, joined: JoinedChapter): ChapterDocument | null {
  const blocks = blocksOf(joined)
  const content = document.content.slice(0, -blocks.length)
  const end = document.content.slice(-blocks.length)
  const same = canonicalJson(end.map(withoutId)) === canonicalJson(blocks.map(withoutId))
  return same ? { ...document, content } : null
}

/** Its title as a heading, and what is in it below. */
function blocksOf({ title, document }: JoinedChapter): DocumentNode[] {
  const blocks = document.content.flatMap((block): DocumentNode[] => {
    const box = boxOf(block.type)
    if (box) return [headingOf(box.heading, 3, textAttribute(block, 'clauseId')), ...childrenOf(block)]
    return [block.type === 'heading' ? lowered(block) : block]
  })
  return [headingOf(title, 2, ''), ...blocks]
}

function withoutId({ content, attrs, ...node }: DocumentNode): DocumentNode {
  const { clauseId: _, ...others } = attrs ?? {}
  return { ...node, attrs: others, content: content?.map(withoutId) ?? [] }
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
