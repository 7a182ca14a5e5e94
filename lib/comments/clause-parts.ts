import { childrenOf, type DocumentNode, textAttribute } from '@/lib/document/document'

/** The nodes whose children are words, as against blocks. */
const TEXT_BLOCKS = ['paragraph', 'heading', 'definitionTerm']

/** Does this node hold words itself: a paragraph, a heading, a defined term? */
export function isTextBlock(node: DocumentNode): boolean {
  return TEXT_BLOCKS.includes(node.type)
}

/**
 * The parts of a clause in which words stand, in reading order, as plain words: one of a paragraph, heading or plain
 * item, one for each cell of a row, one for each paragraph in a box. None of an image or an attachment.
 */
export function partsOf(node: DocumentNode): string[] {
  return isTextBlock(node) ? [wordsOf(node)] : childrenOf(node).flatMap(partsOf)
}

/** The words of a paragraph without formatting; a line break as a line end, a reference as its label. */
export function wordsOf(block: DocumentNode): string {
  return childrenOf(block).map(wordsOfInline).join('')
}

/** The words of what stands in a paragraph. */
export function wordsOfInline(node: DocumentNode): string {
  if (node.text !== undefined) return node.text
  return node.type === 'hardBreak' ? '\n' : textAttribute(node, 'label')
}
