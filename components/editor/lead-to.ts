import type { Editor } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'
import { placedClauses } from '@/lib/document/placed-clauses'

/**
 * Puts the cursor at the start of a clause, or at these words of it, and shows it near the top of the window. False where
 * the text no longer has the clause.
 */
export function leadTo(editor: Editor, clauseId: string, words = ''): boolean {
  const { doc, tr } = editor.state
  const clause = placedClauses(doc).find(({ node }) => node.attrs.clauseId === clauseId)
  if (!clause) return false
  const start = doc.resolve(Math.min(clause.position + 1, doc.content.size))
  const found = words === '' ? null : placeOf(clause, words)
  const selection = found ? TextSelection.create(doc, found.from, found.to) : TextSelection.near(start)
  editor.view.dispatch(tr.setSelection(selection))
  editor.view.focus()
  const element = editor.view.nodeDOM(clause.position)
  if (element instanceof HTMLElement) element.scrollIntoView({ block: 'start' })
  return true
}

/** Where these words stand in a clause, if one paragraph of it has them all. */
function placeOf(
  { node, position }: ReturnType<typeof placedClauses>[number],
  words: string,
): { from: number; to: number } | null {
  let found: { from: number; to: number } | null = null
  const look = (block: typeof node, start: number) => {
    if (found || !block.isTextblock) return
    const at = block.textBetween(0, block.content.size, undefined, '\ufffc').indexOf(words)
    if (at >= 0) found = { from: start + 1 + at, to: start + 1 + at + words.length }
  }
  look(node, position)
  node.descendants((block, offset) => look(block, position + 1 + offset))
  return found
}
