import { holdsWords } from './clauses'
import { childrenOf, type DocumentNode } from './document'

/** The nodes in a node, itself included, that hold running words (paragraphs, headings, terms), in reading order. */
export function textBlocksIn(node: DocumentNode): DocumentNode[] {
  return holdsWords(node) ? [node] : childrenOf(node).flatMap(textBlocksIn)
}

/** All nodes of a type in a node, itself included, in reading order. */
export function nodesOfType(node: DocumentNode, type: string): DocumentNode[] {
  const inside = childrenOf(node).flatMap((child) => nodesOfType(child, type))
  return node.type === type ? [node, ...inside] : inside
}
