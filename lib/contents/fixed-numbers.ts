import { numberAfter, ordinalOf } from '@/lib/contents/number-contents'
import type { LineReport, PageNode } from '@/lib/contents/page-tree'

/** What an import stores of printed numbers, and which of them do not follow from their places. */
export interface FixedNumbers {
  /** null: the number follows from the position. '': it carries none. Else the number itself. */
  fixed: Map<PageNode, string | null>
  flagged: (LineReport & { why: string })[]
}

/** Keeps each printed number that numberContents would not give the entry at its place. */
export function fixNumbers(sections: readonly PageNode[]): FixedNumbers {
  const result: FixedNumbers = { fixed: new Map(), flagged: [] }
  fixSiblings(sections, '', result)
  return result
}

function fixSiblings(siblings: readonly PageNode[], parentNumber: string | null, result: FixedNumbers): void {
  let ordinal = 0
  for (const node of siblings) {
    const derived = numberAfter(ordinal, parentNumber)
    result.fixed.set(node, node.number === derived ? null : node.number)
    if (node.number !== '') {
      ordinal = ordinalOf(node.number, parentNumber) ?? ordinal
      if (node.number !== derived) result.flagged.push(notFollowing(node, derived))
    }
    fixSiblings(node.entries, node.number === '' ? null : node.number, result)
  }
}

function notFollowing(
  { line, number, title }: PageNode,
  derived: string | null,
): LineReport & { why: string } {
  const place = derived === null ? 'its place has none' : `its place has ${derived}`
  return { line, text: `${number} ${title}`.trim(), why: `The printed number is kept: ${place}.` }
}
