import { boxOf } from '@/lib/document/boxes'
import { clausesOf } from '@/lib/document/clauses'
import { type ChapterDocument, childrenOf, type DocumentNode, numberAttribute } from '@/lib/document/document'
import { countOf } from '@/lib/platform/words'
import { partsOf } from './clause-parts'
import { paragraphOf, rewordClause } from './reword'
import type { Suggestion } from './schema'

/**
 * What taking a suggestion comes to: the text with it, or why it does not fit, in a sentence. `now` is how the
 * paragraph reads, part for part, where it was changed after the wording was suggested; null where it is gone.
 */
export type Applied = { document: ChapterDocument } | { problem: string; now: string[] | null }

/** What is said where the paragraph reads otherwise than it did. */
export const CHANGED_SINCE =
  'The paragraph was changed after this wording was suggested, so it does not fit any more. Both are shown: take over what you want by hand.'

/**
 * Puts suggested wording into a text. To replace or remove a clause, it must read as it did when that was suggested;
 * to add after it, it must only be there. `newId` gives added clauses their ids.
 */
export function applySuggestion(
  document: ChapterDocument,
  clauseId: string,
  suggestion: Suggestion,
  newId: () => string,
): Applied {
  const clause = clausesOf(document).find(({ id }) => id === clauseId)
  if (!clause) return { problem: 'The paragraph that this wording is for is gone.', now: null }
  const now = partsOf(clause.node)
  if (suggestion.kind !== 'add' && !sameParts(now, suggestion.before)) return { problem: CHANGED_SINCE, now }
  if (clause.kind === 'row' && suggestion.kind !== 'replace' && spansRows(document, clause.node))
    return { problem: 'Cells of this table span several rows: change its rows in the editor.', now }
  if (suggestion.kind === 'replace') {
    const reworded = rewordClause(clause.node, suggestion.after)
    return reworded
      ? { document: withClause(document, clause.node, [reworded]) }
      : { problem: CHANGED_SINCE, now }
  }
  if (suggestion.kind === 'remove') return { document: withClause(document, clause.node, []) }
  return addAfter(document, clause.node, suggestion.after, newId)
}

function addAfter(
  document: ChapterDocument,
  clause: DocumentNode,
  words: readonly string[],
  newId: () => string,
): Applied {
  if (clause.type === 'tableRow') {
    const cells = childrenOf(clause)
    if (cells.length !== words.length || cells.some((cell) => numberAttribute(cell, 'colspan', 1) > 1)) {
      return {
        problem: `A row of this table has ${countOf(cells.length, 'cell', 'cells')}.`,
        now: partsOf(clause),
      }
    }
    const row = {
      ...clause,
      attrs: { ...clause.attrs, clauseId: newId() },
      content: cells.map((cell, index) => ({
        ...cell,
        // Only a table's first row and the first cells of its rows are headers; a row after the first has the latter.
        type: index === 0 ? cell.type : 'tableCell',
        content: [paragraphOf(words[index] ?? '', null)],
      })),
    }
    return { document: withClause(document, clause, [clause, row]) }
  }
  const written = words.filter((part) => part.trim() !== '')
  if (clause.type === 'listItem') {
    const items = written.map((part) => ({
      type: 'listItem',
      attrs: { clauseId: newId() },
      content: [paragraphOf(part, null)],
    }))
    return { document: withClause(document, clause, [clause, ...items]) }
  }
  const paragraphs = written.map((part) => paragraphOf(part, newId()))
  // Boxes stand together at the top: what is added after one of them follows the last.
  const boxes = document.content.filter(({ type }) => boxOf(type))
  const after = boxOf(clause.type) ? (boxes.at(-1) ?? clause) : clause
  return { document: withClause(document, after, [after, ...paragraphs]) }
}

/** The same text with other nodes where a clause stood; a list or table that is left empty goes too. */
function withClause(
  document: ChapterDocument,
  clause: DocumentNode,
  instead: readonly DocumentNode[],
): ChapterDocument {
  const content = document.content.flatMap((block) => {
    if (block === clause) return instead
    const children = childrenOf(block)
    if (!children.includes(clause)) return [block]
    const held = children.flatMap((child) => (child === clause ? instead : [child]))
    return held.length > 0 ? [{ ...block, content: held }] : []
  })
  return { ...document, content }
}

function spansRows(document: ChapterDocument, row: DocumentNode): boolean {
  const table = document.content.find((block) => childrenOf(block).includes(row))
  return childrenOf(table ?? row).some((one) =>
    childrenOf(one).some((cell) => numberAttribute(cell, 'rowspan', 1) > 1),
  )
}

function sameParts(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((words, index) => words === other[index])
}
