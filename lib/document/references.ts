import { type ChapterDocument, childrenOf, type DocumentNode, textAttribute } from './document'
import { joinText } from './inline-text'

/** A reference to another chapter: its identity, and the words to show where it cannot be resolved. */
export type Reference = { chapterId: string; label: string }

/** The chapters that a document refers to, each once, in the order of their first mention. */
export function chapterIdsIn(document: ChapterDocument): string[] {
  const ids = new Set<string>()
  const visit = (node: DocumentNode): void => {
    if (node.type === 'chapterReference') ids.add(textAttribute(node, 'chapterId'))
    childrenOf(node).forEach(visit)
  }
  visit(document)
  return [...ids]
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
    const answer = change({
      chapterId: textAttribute(node, 'chapterId'),
      label: textAttribute(node, 'label'),
    })
    if (typeof answer !== 'string') return [{ ...node, attrs: { ...node.attrs, ...answer } }]
    if (answer === '') return []
    return [{ type: 'text', text: answer, ...(node.marks ? { marks: node.marks } : {}) }]
  }
  return joinText({ ...document, content: document.content.flatMap(visit) })
}
