import { holdsWords, plainText } from '@/lib/document/clauses'
import { childrenOf, type DocumentNode } from '@/lib/document/document'

/**
 * The parts of a clause in which words stand, in reading order, as plain words: one of a paragraph, heading or plain
 * item, one for each cell of a row, one for each paragraph in a box. None of an image or an attachment.
 */
export function partsOf(node: DocumentNode): string[] {
  return holdsWords(node) ? [plainText(node)] : childrenOf(node).flatMap(partsOf)
}
