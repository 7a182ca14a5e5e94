import { EditorState, TextSelection } from '@tiptap/pm/state'
import type { DecorationSet } from '@tiptap/pm/view'
import { expect, test } from 'vitest'
import { headingNumbersPlugin, headingsIn } from '@/components/editor/heading-numbers'
import { moveClauses } from '@/components/editor/move-clause'
import { documentSchema } from '@/lib/document/prosemirror-schema'
import { doc, h2, h3, p } from '../document/builders'

const plugin = headingNumbersPlugin()
const begun = EditorState.create({
  doc: documentSchema.nodeFromJSON(doc(p('zero'), h2('one'), p('two'), h3('three'), p('four'))),
  plugins: [plugin],
})

/** What is drawn, where: "1. one". */
function drawn(state: EditorState): string[] {
  const set = plugin.props.decorations?.call(plugin, state) as DecorationSet
  const numbers = headingsIn(state).map(({ number }) => number)
  return set.find().map(({ from, to }, order) => {
    const node = state.doc.nodeAt(from)
    expect(node?.type.name).toBe('heading')
    expect(node?.nodeSize).toBe(to - from)
    return `${numbers[order]} ${node?.textContent}`
  })
}

test('headings are numbered', () => {
  expect(drawn(begun)).toEqual(['1. one', '1.1 three'])
})

test('typing elsewhere works no number out anew', () => {
  const typed = begun.apply(begun.tr.insertText('x', 1))
  expect(headingsIn(typed)).toBe(headingsIn(begun))
  expect(drawn(typed)).toEqual(['1. one', '1.1 three'])
})

test('typing in a heading changes what the outline says', () => {
  expect(drawn(begun.apply(begun.tr.insertText('x', 7)))).toEqual(['1. xone', '1.1 three'])
})

test('a heading that a paragraph is moved past keeps its number', () => {
  const inTwo = begun.apply(begun.tr.setSelection(TextSelection.create(begun.doc, 13)))
  const moved = moveClauses(inTwo, -1)
  if (!moved) throw new Error('nothing moved')
  expect(drawn(inTwo.apply(moved))).toEqual(['1. one', '1.1 three'])
})
