import { type ChapterDocument, childrenOf, type DocumentNode, textAttribute } from './document'

/** The files that a document shows or offers, by their SHA-256: sorted, each once. */
export function filesIn(document: ChapterDocument): string[] {
  const files = new Set<string>()
  const visit = (node: DocumentNode): void => {
    if (node.type === 'image' || node.type === 'attachment') files.add(textAttribute(node, 'file'))
    childrenOf(node).forEach(visit)
  }
  visit(document)
  files.delete('')
  return [...files].sort()
}
