import { type Node, Slice } from '@tiptap/pm/model'
import { EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'
import { canJoin, canSplit, liftTarget } from '@tiptap/pm/transform'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { moveClauses } from '@/components/editor/move-clause'
import { clauseIdsPlugin } from '@/lib/document/clause-ids'
import { isUuid } from '@/lib/document/document'
import { placedClauses } from '@/lib/document/placed-clauses'
import { documentSchema } from '@/lib/document/prosemirror-schema'
import { anyIdentifiedDocument } from './any-document'
import { idsFrom } from './builders'

/** One edit: where it begins and ends, as shares of the text, and what it does there. */
type Edit = { kind: (typeof KINDS)[number]; from: number; to: number; into: number }

const KINDS = ['type', 'delete', 'split', 'join', 'copy', 'cut', 'lift', 'up', 'down', 'clipboard'] as const

const edits = fc.array(
  fc.record({
    kind: fc.constantFrom(...KINDS),
    from: fc.double({ min: 0, max: 1, noNaN: true }),
    to: fc.double({ min: 0, max: 1, noNaN: true }),
    into: fc.double({ min: 0, max: 1, noNaN: true }),
  }),
  { minLength: 1, maxLength: 12 },
)

/** The text after an edit; null where it can do nothing there. */
function edited(state: EditorState, edit: Edit): EditorState | null {
  if (edit.kind !== 'up' && edit.kind !== 'down') {
    const transaction = change(state, edit)
    return transaction && state.apply(transaction)
  }
  const [$one, $other] = [edit.from, edit.to].map((share) => state.doc.resolve(placeAt(state.doc, share)))
  if (!$one || !$other) return null
  const selected = state.apply(state.tr.setSelection(TextSelection.between($one, $other)))
  const moved = moveClauses(selected, edit.kind === 'up' ? -1 : 1)
  return moved && selected.apply(moved)
}

function placeAt(doc: Node, share: number): number {
  return Math.floor(share * doc.content.size)
}

function change(state: EditorState, { kind, from: one, to: other, into }: Edit): Transaction | null {
  const { doc, tr } = state
  const [from, to] = [placeAt(doc, Math.min(one, other)), placeAt(doc, Math.max(one, other))]
  const target = placeAt(doc, into)
  const $from = doc.resolve(from)
  switch (kind) {
    case 'type':
      return $from.parent.inlineContent ? tr.insertText('x', from) : null
    case 'delete':
      return tr.deleteRange(from, to)
    case 'split': {
      const depth = $from.depth > 2 && into > 0.5 ? 2 : 1
      return $from.parent.inlineContent && canSplit(doc, from, depth) ? tr.split(from, depth) : null
    }
    case 'join':
      // canJoin takes a picture for something that a table could hold.
      return canJoin(doc, from) && !$from.nodeAfter?.isLeaf ? tr.join(from) : null
    case 'copy':
      return tr.replaceRange(target, target, doc.slice(from, to))
    case 'clipboard':
      return tr.replaceRange(target, target, Slice.fromJSON(documentSchema, asJson(doc.slice(from, to))))
    case 'cut': {
      tr.deleteRange(from, to)
      const at = tr.mapping.map(target)
      return tr.replaceRange(at, at, doc.slice(from, to))
    }
    default: {
      const range = $from.blockRange(doc.resolve(to))
      const depth = range ? liftTarget(range) : null
      return range && depth != null ? tr.lift(range, depth) : null
    }
  }
}

function asJson(slice: Slice): unknown {
  return JSON.parse(JSON.stringify(slice.toJSON()))
}

function idsOf(doc: Node): unknown[] {
  return placedClauses(doc).map(({ node }) => node.attrs.clauseId)
}

test('however a text is edited, every clause has an id of its own, and moving keeps all of them', () => {
  fc.assert(
    fc.property(anyIdentifiedDocument, edits, (document, sequence) => {
      const newId = idsFrom(5_000)
      let state = EditorState.create({
        doc: documentSchema.nodeFromJSON(document),
        plugins: [clauseIdsPlugin(() => newId())],
      })
      for (const edit of sequence) {
        const before = idsOf(state.doc)
        state = edited(state, edit) ?? state
        state.doc.check()
        const ids = idsOf(state.doc)
        expect(ids.every(isUuid)).toBe(true)
        expect(new Set(ids).size).toBe(ids.length)
        if (edit.kind === 'up' || edit.kind === 'down') expect(new Set(ids)).toEqual(new Set(before))
        // A letter typed takes no clause's id from it.
        if (edit.kind === 'type') expect(ids).toEqual(before)
      }
    }),
    { numRuns: 300 },
  )
})
