import { type ChapterDocument, childrenOf, type DocumentNode, textAttribute } from './document'

/** The images and attachments in a node, itself included, in reading order. */
export function fileNodesIn(node: DocumentNode): DocumentNode[] {
  return ['image', 'attachment'].includes(node.type) ? [node] : childrenOf(node).flatMap(fileNodesIn)
}

/** The files that a document shows or offers, by their SHA-256: sorted, each once. */
export function filesIn(document: ChapterDocument): string[] {
  const files = new Set(fileNodesIn(document).map((node) => textAttribute(node, 'file')))
  files.delete('')
  return [...files].sort()
}
