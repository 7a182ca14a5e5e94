import { type ChapterDocument, childrenOf, type DocumentNode, textAttribute } from './document'
import { joinText } from './inline-text'

/** What stands in the place of the name of a chapter that the reader is not shown. */
export const A_CHAPTER_FOR_STAFF = 'a chapter for staff'

/** A reference to another chapter: its identity, and the words to show where it cannot be resolved. */
export type Reference = { chapterId: string; label: string }

/** The references in a node, itself included, in reading order. */
export function referencesIn(node: DocumentNode): Reference[] {
  return node.type === 'chapterReference' ? [referenceOf(node)] : childrenOf(node).flatMap(referencesIn)
}

/** The chapters that a document refers to, each once, in the order of their first mention. */
export function chapterIdsIn(document: ChapterDocument): string[] {
  return [...new Set(referencesIn(document).map(({ chapterId }) => chapterId))]
}

/**
 * The same document with each reference answered by `change`: another reference, or a string for plain words
 * in its place ('' leaves nothing). Formatting around the reference is kept.
 */
export function mapReferences(
  document: ChapterDocument,
  change: (reference: Reference) => Reference | string,
): ChapterDocument {
  const visit = (node: DocumentNode): DocumentNode[] => {
    if (node.type !== 'chapterReference') {
      return [node.content ? { ...node, content: node.content.flatMap(visit) } : node]
    }
    const answer = change(referenceOf(node))
    if (typeof answer !== 'string') return [{ ...node, attrs: { ...node.attrs, ...answer } }]
    if (answer === '') return []
    return [{ type: 'text', text: answer, ...(node.marks ? { marks: node.marks } : {}) }]
  }
  return joinText({ ...document, content: document.content.flatMap(visit) })
}

function referenceOf(node: DocumentNode): Reference {
  return { chapterId: textAttribute(node, 'chapterId'), label: textAttribute(node, 'label') }
}
