import { type Editor, Extension } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'
import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { telephoneNumbersIn } from '@/lib/document/telephone-numbers'
import { countOf } from '@/lib/platform/words'
import { say } from './say'

type Range = { from: number; to: number }

/** What was pasted a moment ago, and not looked at yet. */
const pasted = new PluginKey<Range | null>('telephoneLinks')

/** How much before the cursor may belong to a number: the longest with its extension, and the words that announce it. */
const REACH = 80

/**
 * Makes links of telephone numbers as they are typed (with the space after them) and pasted, as a step of its own,
 * so that undoing takes the link away and leaves the number.
 */
export const TelephoneLinks = Extension.create({
  name: 'telephoneLinks',
  addProseMirrorPlugins: () => [
    new Plugin<Range | null>({
      key: pasted,
      state: {
        init: () => null,
        apply: (transaction) =>
          transaction.getMeta('uiEvent') === 'paste' ? changedRange(transaction) : null,
      },
      props: {
        handleTextInput: (view, from, to, text) => text === ' ' && spaceTyped(view, from, to),
      },
      view: () => ({
        update: (view) => {
          const range = pasted.getState(view.state)
          if (range) dispatchLinks(view, range)
        },
      }),
    }),
  ],
})

/** Makes links of all telephone numbers in the text that are none yet, and says how many there were. */
export function linkTelephoneNumbers(editor: Editor): void {
  const count = dispatchLinks(editor.view, { from: 0, to: editor.state.doc.content.size })
  editor.commands.focus()
  say(
    count === 0
      ? 'No telephone number without a link'
      : `${countOf(count, 'telephone number', 'telephone numbers')} linked`,
  )
}

function spaceTyped(view: EditorView, from: number, to: number): boolean {
  const { state } = view
  const $from = state.doc.resolve(from)
  const before = $from.parent.textBetween(
    Math.max(0, $from.parentOffset - REACH),
    $from.parentOffset,
    '\n',
    '\ufffc',
  )
  if (view.composing || !/\d$/.test(before)) return false
  const number = telephoneNumbersIn(before).find(({ end }) => end === before.length)
  if (!number) return false
  view.dispatch(state.tr.insertText(' ', from, to).scrollIntoView())
  dispatchLinks(view, { from: from - (number.end - number.start), to: from })
  return true
}

function dispatchLinks(view: EditorView, range: Range): number {
  const { transaction, count } = linked(view.state, range)
  if (count > 0) view.dispatch(closeHistory(transaction))
  return count
}

/** The links of the numbers that overlap a range; numbers within a link stay as they are. */
function linked(state: EditorState, { from, to }: Range): { transaction: Transaction; count: number } {
  const transaction = state.tr
  const { link } = state.schema.marks
  let count = 0
  state.doc.nodesBetween(from, to, (block, position) => {
    if (!block.isTextblock || !link) return true
    for (const { start, end, href } of telephoneNumbersIn(wordsOf(block))) {
      const [first, last] = [position + 1 + start, position + 1 + end]
      if (last <= from || first >= to || state.doc.rangeHasMark(first, last, link)) continue
      transaction.addMark(first, last, link.create({ href }))
      count += 1
    }
    return false
  })
  return { transaction, count }
}

/** The block's words, one character for each position in it: a reference is no part of a number. */
function wordsOf(block: Node): string {
  return block.textBetween(0, block.content.size, '\n', '\ufffc')
}

/** From the first to the last position that a transaction changed; null where it changed nothing. */
function changedRange(transaction: Transaction): Range | null {
  let range: Range | null = null
  transaction.mapping.maps.forEach((map, index) => {
    map.forEach((_oldFrom, _oldTo, newFrom, newTo) => {
      const rest = transaction.mapping.slice(index + 1)
      const [from, to] = [rest.map(newFrom, -1), rest.map(newTo, 1)]
      range = { from: Math.min(from, range?.from ?? from), to: Math.max(to, range?.to ?? to) }
    })
  })
  return range
}
