import { Fragment, type Node, Slice } from '@tiptap/pm/model'
import { EditorState, type Transaction } from '@tiptap/pm/state'
import { describe, expect, test } from 'vitest'
import { clauseIdsPlugin } from '@/lib/document/clause-ids'
import type { ChapterDocument } from '@/lib/document/document'
import { documentSchema } from '@/lib/document/prosemirror-schema'
import { as, doc, h2, id, idsFrom, li, note, p, table, td, tr, ul } from './builders'

/** The clauses after an edit, as "text id": new ids count from 50. */
function edited(document: ChapterDocument, edit: (transaction: Transaction, node: Node) => void): string[] {
  const newId = idsFrom(50)
  const node = documentSchema.nodeFromJSON(document)
  const before = EditorState.create({ doc: node, plugins: [clauseIdsPlugin(() => newId())] })
  const transaction = before.tr
  edit(transaction, node)
  return clausesIn(before.apply(transaction).doc)
}

function clausesIn(node: Node): string[] {
  const found: string[] = []
  node.descendants((part) => {
    const clauseId: unknown = part.attrs.clauseId
    if (typeof clauseId === 'string')
      found.push(`${part.textContent} ${Number.parseInt(clauseId.slice(-12), 16)}`)
  })
  return found
}

/** The position at the start of the words. */
function at(node: Node, words: string): number {
  let position = -1
  node.descendants((part, place) => {
    if (part.isText && part.text?.includes(words)) position = place + part.text.indexOf(words)
  })
  return position
}

describe('clause ids in the editor', () => {
  test('stay as they are while words are typed', () => {
    expect(edited(doc(p('one'), p('two')), (tr, node) => tr.insertText('x', at(node, 'two')))).toEqual([
      'one 1',
      'xtwo 2',
    ])
  })

  test('stay with the first half of a paragraph that is split', () => {
    expect(edited(doc(p('one two'), p('x')), (tr, node) => tr.split(at(node, ' two')))).toEqual([
      'one 1',
      ' two 50',
      'x 2',
    ])
  })

  test('stay with the words when the split is before them', () => {
    expect(edited(doc(p('one'), p('x')), (tr, node) => tr.split(at(node, 'one')))).toEqual([
      ' 50',
      'one 1',
      'x 2',
    ])
  })

  test('stay with the first of two that are joined', () => {
    expect(edited(doc(p('one'), p('two')), (tr) => tr.join(5))).toEqual(['onetwo 1'])
  })

  test.each([
    ['above', 0, ['two 50', 'one 1', 'two 2']],
    ['below', 10, ['one 1', 'two 2', 'two 50']],
  ])('stay with the original when a copy is pasted %s it', (_where, position, expected) => {
    const edit = (tr: Transaction, node: Node) =>
      tr.replace(position, position, new Slice(Fragment.from(node.child(1)), 0, 0))
    expect(edited(doc(p('one'), p('two')), edit)).toEqual(expected)
  })

  test('stay with the original when a copy takes the place of the clause above it', () => {
    const edit = (tr: Transaction, node: Node) =>
      tr.replace(0, 5, new Slice(Fragment.from(node.child(1)), 0, 0))
    expect(edited(doc(p('one'), p('two')), edit)).toEqual(['two 50', 'two 2'])
  })

  test('take no bold away that was chosen for what is typed next', () => {
    const before = EditorState.create({
      doc: documentSchema.nodeFromJSON(doc(p('one'))),
      plugins: [clauseIdsPlugin(() => id(50))],
    })
    const bold = documentSchema.mark('bold')
    expect(before.apply(before.tr.split(4).setStoredMarks([bold])).storedMarks).toEqual([bold])
  })

  test('go with a clause that is cut and pasted', () => {
    const edit = (tr: Transaction, node: Node) => tr.delete(0, 5).insert(5, node.child(0))
    expect(edited(doc(p('one'), p('two')), edit)).toEqual(['two 2', 'one 1'])
  })

  test('are given to new items and rows, and to no paragraph inside', () => {
    const document = doc(ul(li('a'), li('b')), table(tr(td('c'))))
    const edit = (tr: Transaction, node: Node) => {
      tr.split(at(node, 'b') + 1, 2)
      const row = tr.doc.child(1).child(0)
      tr.insert(tr.doc.child(0).nodeSize + 1, row.type.create(null, row.content))
    }
    expect(edited(document, edit)).toEqual(['a 1', 'b 2', ' 51', 'c 50', 'c 3'])
  })

  test('go along when a paragraph becomes an item, and an item a paragraph', () => {
    const wrap = (tr: Transaction) => {
      const range = tr.doc.resolve(1).blockRange()
      const { bulletList, listItem } = documentSchema.nodes
      if (range && bulletList && listItem) tr.wrap(range, [{ type: bulletList }, { type: listItem }])
    }
    const unwrap = (tr: Transaction, node: Node) => {
      const range = tr.doc.resolve(at(node, 'one')).blockRange()
      if (range) tr.lift(range, 0)
    }
    expect(edited(doc(p('one')), wrap)).toContain('one 1')
    expect(edited(doc(ul(li('one'))), unwrap)).toEqual(['one 1'])
  })

  test('go to the first of the paragraphs that a callout is dissolved into', () => {
    const dissolve = (tr: Transaction, node: Node) => {
      const range = tr.doc.resolve(at(node, 'one')).blockRange(tr.doc.resolve(at(node, 'two')))
      if (range) tr.lift(range, 0)
    }
    expect(edited(doc(note(p('one'), p('two'))), dissolve)).toEqual(['one 1', 'two 50'])
  })

  test('are given to pasted clauses that have none or an odd one', () => {
    const edit = (tr: Transaction) =>
      tr.insert(0, [
        documentSchema.nodeFromJSON(h2('new')),
        documentSchema.nodeFromJSON({ ...p('odd'), attrs: { clauseId: 'x' } }),
      ])
    expect(edited(doc(p('one')), edit)).toEqual(['new 50', 'odd 51', 'one 1'])
  })

  test('stay with the original when a second text is pasted with the same ids twice over', () => {
    const edit = (tr: Transaction) =>
      tr.insert(0, [
        documentSchema.nodeFromJSON(as(1, p('a'))),
        documentSchema.nodeFromJSON(as(1, note(p('b')))),
      ])
    expect(edited(doc(p('one')), edit)).toEqual(['a 50', 'b 51', 'one 1'])
  })

  test('are not looked at when nothing but the selection changes', () => {
    const node = documentSchema.nodeFromJSON({ type: 'doc', content: [p('one')] })
    const state = EditorState.create({ doc: node, plugins: [clauseIdsPlugin(() => id(50))] })
    expect(state.apply(state.tr.setMeta('x', 1)).doc.eq(node)).toBe(true)
  })

  test('once whole, are not changed again', () => {
    const newId = idsFrom(50)
    const state = EditorState.create({
      doc: documentSchema.nodeFromJSON(doc(p('one'))),
      plugins: [clauseIdsPlugin(() => newId())],
    })
    const { transactions } = state.applyTransaction(state.tr.insertText('x', 1))
    expect(transactions).toHaveLength(1)
  })
})
