import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { NodeSelection, type Selection, TextSelection, type Transaction } from '@tiptap/pm/state'
import { boxOf } from '@/lib/document/boxes'

/** The attributes of the node of this type that is selected as a whole; null where none is. */
export function selectedAttributes(editor: Editor, type: string): Record<string, unknown> | null {
  const { selection } = editor.state
  const chosen = selection instanceof NodeSelection && selection.node.type.name === type
  return chosen ? { ...selection.node.attrs } : null
}

/**
 * Puts an image or attachment into the text: changes the selected one, takes the place of an empty paragraph, or follows
 * the block in which the cursor stands. The cursor goes on below it.
 */
export function insertBlock(editor: Editor, type: string, attrs: Record<string, unknown>): void {
  editor
    .chain()
    .command(({ tr }) => placeBlock(tr, type, attrs))
    .focus()
    .run()
}

function placeBlock(tr: Transaction, type: string, attrs: Record<string, unknown>): boolean {
  const { selection, doc } = tr
  const { nodes } = doc.type.schema
  if (selection instanceof NodeSelection && selection.node.type.name === type) {
    tr.setNodeMarkup(selection.from, null, { ...selection.node.attrs, ...attrs })
    tr.setSelection(NodeSelection.create(tr.doc, selection.from))
    return true
  }
  const node = nodes[type]?.create(attrs)
  const paragraph = nodes.paragraph
  if (!node || !paragraph) return false
  const at = placeBelow(doc, selection)
  const above = doc.resolve(at).nodeBefore
  const isEmpty = above?.type === paragraph && above.content.size === 0
  if (isEmpty) tr.replaceWith(at - above.nodeSize, at, node)
  else tr.insert(at, node)
  const below = (isEmpty ? at - above.nodeSize : at) + node.nodeSize
  if (!tr.doc.resolve(below).nodeAfter?.isTextblock) tr.insert(below, paragraph.create())
  tr.setSelection(TextSelection.create(tr.doc, below + 1)).scrollIntoView()
  return true
}

/** Behind the block at the top of the text in which the selection ends, and behind the boxes. */
function placeBelow(doc: Node, { $to }: Selection): number {
  let at = $to.depth === 0 ? $to.pos : $to.after(1)
  for (let next = doc.nodeAt(at); next && boxOf(next.type.name); next = doc.nodeAt(at)) at += next.nodeSize
  return at
}
