import { childrenOf, type DocumentNode } from '@/lib/document/document'

/** The references of a text to other manuals, in reading order: a Word file names them by their place here. */
export function manualReferencesIn(node: DocumentNode): DocumentNode[] {
  if (node.type === 'manualReference') return [node]
  return childrenOf(node).flatMap(manualReferencesIn)
}
