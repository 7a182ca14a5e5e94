import { childrenOf, type DocumentMark, type DocumentNode } from './document'

/**
 * A document whose neighbouring runs of text with the same marks are one run, as the editor writes them, so
 * that the same words always have the same JSON and the same hash.
 */
export function joinText<N extends DocumentNode>(node: N): N {
  if (!node.content) return node
  const joined: DocumentNode[] = []
  for (const child of childrenOf(node).map(joinText)) {
    const last = joined.at(-1)
    if (last?.text !== undefined && child.text !== undefined && sameMarks(last.marks, child.marks)) {
      joined[joined.length - 1] = { ...last, text: last.text + child.text }
    } else {
      joined.push(child)
    }
  }
  return { ...node, content: joined }
}

function sameMarks(one: DocumentMark[] = [], other: DocumentMark[] = []): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
