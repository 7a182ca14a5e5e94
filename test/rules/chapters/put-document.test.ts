import { history, undo } from '@tiptap/pm/history'
import { EditorState, TextSelection } from '@tiptap/pm/state'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { putDocument } from '@/components/editor/put-document'
import type { ChapterDocument } from '@/lib/document/document'
import { documentSchema } from '@/lib/document/prosemirror-schema'
import { anyIdentifiedDocument } from '@/test/rules/document/any-document'
import { as, doc, h2, li, p, table, td, tr, ul } from '@/test/rules/document/builders'

function stateOf(document: ChapterDocument) {
  return EditorState.create({ doc: documentSchema.nodeFromJSON(document), plugins: [history()] })
}

/** The cursor after these words. */
function cursorAfter(state: EditorState, words: string): EditorState {
  let position = -1
  state.doc.descendants((node, at) => {
    const index = node.isText ? (node.text ?? '').indexOf(words) : -1
    if (index >= 0) position = at + index + words.length
  })
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, position)))
}

function wordsBeforeCursor({ selection }: EditorState): string {
  return selection.$from.parent.textBetween(0, selection.$from.parentOffset)
}

describe('putting a document in', () => {
  it('law: the document is then that one', () => {
    fc.assert(
      fc.property(anyIdentifiedDocument, anyIdentifiedDocument, (before, wanted) => {
        const state = stateOf(before)
        const node = documentSchema.nodeFromJSON(wanted)
        expect(state.apply(putDocument(state, node, { undoable: false })).doc.eq(node)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  it.each([
    [
      'a paragraph before it and one after',
      doc(as(9, p('New.')), p('One.'), as(2, p('Mine.')), as(3, p('Three.'))),
      doc(p('One.'), as(2, p('Mine.')), as(3, p('Three.'))),
    ],
    [
      'the items around it',
      doc(ul(as(1, li('One!')), as(2, li('Mine.')), as(3, li('Three!')))),
      doc(ul(as(1, li('One.')), as(2, li('Mine.')), as(3, li('Three.')))),
    ],
    [
      'the rows around it',
      doc(table(as(1, tr(td('One!'))), as(2, tr(td('Mine.'))), as(3, tr(td('Three!'))))),
      doc(table(as(1, tr(td('One.'))), as(2, tr(td('Mine.'))), as(3, tr(td('Three.'))))),
    ],
    [
      'words of the same paragraph',
      doc(h2('Title'), p('One two. Mine. Three.')),
      doc(h2('Title'), p('One. Mine. Three.')),
    ],
  ])('leaves the cursor where it was: %s changed', (_, wanted, before) => {
    const state = cursorAfter(stateOf(before), 'Mine')
    const after = state.apply(putDocument(state, documentSchema.nodeFromJSON(wanted), { undoable: false }))
    expect(wordsBeforeCursor(after)).toMatch(/Mine$/)
  })

  it('undo takes back what the author wrote, and leaves what came in', () => {
    const begun = cursorAfter(stateOf(doc(p('One.'), p('Two.'))), 'One')
    const typed = begun.apply(begun.tr.insertText(' mine'))
    const wanted = documentSchema.nodeFromJSON(doc(p('One mine.'), p('Two theirs.')))
    let after = typed.apply(putDocument(typed, wanted, { undoable: false }))
    undo(after, (transaction) => {
      after = after.apply(transaction)
    })
    expect(after.doc.eq(documentSchema.nodeFromJSON(doc(p('One.'), p('Two theirs.'))))).toBe(true)
  })
})
