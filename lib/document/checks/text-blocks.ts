import { childrenOf, type DocumentNode, textAttribute } from '../document'

const INLINE = ['text', 'hardBreak', 'chapterReference', 'manualReference']

/** The nodes in a node, itself included, that hold running words (paragraphs, headings, terms), in reading order. */
export function textBlocksIn(node: DocumentNode): DocumentNode[] {
  const children = childrenOf(node)
  return children.some(({ type }) => INLINE.includes(type)) ? [node] : children.flatMap(textBlocksIn)
}

/** The words of a text block; a line break is one, and a reference is its label. */
export function wordsOf(block: DocumentNode): string {
  return childrenOf(block)
    .map((node) => {
      if (node.type === 'hardBreak') return '\n'
      return node.text ?? textAttribute(node, 'label')
    })
    .join('')
}

/** All nodes of a type in a node, itself included, in reading order. */
export function nodesOfType(node: DocumentNode, type: string): DocumentNode[] {
  const inside = childrenOf(node).flatMap((child) => nodesOfType(child, type))
  return node.type === type ? [node, ...inside] : inside
}
