import type { Slice } from '@tiptap/pm/model'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import { isUuid } from '@/lib/document/document'
import { placedClauses } from '@/lib/document/placed-clauses'

/**
 * The change to be made before words are pasted into an empty clause: it takes on the id of the clause that they were cut
 * from, if the text no longer has that clause. The clause that moved is then the same one to whoever commented on it. Null
 * where nothing was cut whole, or there is no empty clause to take it on.
 */
export function takeOnCutId(state: EditorState, slice: Slice): Transaction | null {
  const id = openClauseId(slice)
  if (id === null) return null
  const { from } = state.selection
  const clauses = placedClauses(state.doc)
  if (clauses.some(({ node }) => node.attrs.clauseId === id)) return null
  const target = clauses.find(({ node, position }) => position < from && from < position + node.nodeSize)
  if (!target || target.node.content.size > 2 || target.node.textContent !== '') return null
  return state.tr.setNodeAttribute(target.position, 'clauseId', id)
}

/** The id of the clause whose beginning was left open when it was cut: its words come without it. */
function openClauseId(slice: Slice): string | null {
  let node = slice.content.firstChild
  for (let depth = 0; node && depth < slice.openStart; depth++) {
    const id: unknown = node.attrs.clauseId
    if (isUuid(id)) return id
    node = node.firstChild
  }
  return null
}
