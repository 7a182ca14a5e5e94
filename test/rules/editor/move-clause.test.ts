import type { Node } from '@tiptap/pm/model'
import { EditorState, TextSelection } from '@tiptap/pm/state'
import { describe, expect, test } from 'vitest'
import { moveClauses } from '@/components/editor/move-clause'
import { clauseIdsPlugin } from '@/lib/document/clause-ids'
import type { ChapterDocument } from '@/lib/document/document'
import { documentSchema } from '@/lib/document/prosemirror-schema'
import { doc, h2, inBrief, li, p, table, td, th, tr, ul } from '../document/builders'

function at(node: Node, words: string): number {
  let position = -1
  node.descendants((part, place) => {
    if (part.isText && part.text?.includes(words)) position = place + part.text.indexOf(words)
  })
  return position
}

/** The text after a move with everything from these words to those selected; null where nothing moved. */
function moved(document: ChapterDocument, direction: -1 | 1, from: string, to = from) {
  const node = documentSchema.nodeFromJSON(document)
  const state = EditorState.create({
    doc: node,
    selection: TextSelection.create(node, at(node, from), at(node, to)),
    plugins: [clauseIdsPlugin(() => 'never')],
  })
  const transaction = moveClauses(state, direction)
  if (!transaction) return null
  const after = state.apply(transaction)
  after.doc.check()
  const ids: unknown[] = []
  after.doc.descendants((part) => {
    if (part.attrs.clauseId) ids.push(part.attrs.clauseId)
  })
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids).not.toContain('never')
  expect(after.doc.textBetween(after.selection.from, after.selection.from + from.length)).toBe(from)
  return after.doc.textBetween(0, after.doc.content.size, '|').replace(/\|+/g, '|')
}

describe('a clause is moved', () => {
  const blocks = doc(inBrief(p('box')), h2('one'), p('two'), ul(li('a'), li('b'), li('c')), p('three'))

  test.each([
    ['up among the blocks', -1, 'two', 'two', '|box|two|one|a|b|c|three'],
    ['down past a whole list', 1, 'two', 'two', '|box|one|a|b|c|two|three'],
    ['up in its list', -1, 'c', 'c', '|box|one|two|a|c|b|three'],
    ['with what else is selected', 1, 'one', 'two', '|box|a|b|c|one|two|three'],
    ['with items that are selected', 1, 'a', 'b', '|box|one|two|c|a|b|three'],
  ] as const)('%s', (_, direction, from, to, expected) => {
    expect(moved(blocks, direction, from, to)).toBe(expected.slice(1))
  })

  test.each([
    ['above the boxes', -1, 'one'],
    ['out of the text', 1, 'three'],
    ['as a box', 1, 'box'],
    ['out of its list', -1, 'a'],
  ] as const)('but not %s', (_, direction, from) => {
    expect(moved(blocks, direction, from)).toBeNull()
  })

  test('never across the header row of a table', () => {
    const rows = doc(table(tr(th('h')), tr(td('x')), tr(td('y'))))
    expect(moved(rows, -1, 'y')).toBe('h|y|x')
    expect(moved(rows, -1, 'x')).toBeNull()
    expect(moved(rows, 1, 'h')).toBeNull()
  })
})
