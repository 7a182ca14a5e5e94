import type { Command } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Selection, TextSelection, type Transaction } from '@tiptap/pm/state'
import { BOXES, type Box } from '@/lib/document/boxes'

/**
 * The command behind a box's button. Without such a box it makes one in its place at the top; outside the box
 * it leads into it; inside, it takes the box away and leaves the words after the other boxes.
 */
export function toggleBox(type: Box['type']): Command {
  return ({ tr, dispatch }) => {
    if (!dispatch) return true
    const box = boxIn(tr.doc, type)
    if (!box) insertBox(tr, type)
    else if (tr.selection.from > box.start && tr.selection.to < box.end) {
      tr.insert(endOfBoxes(tr.doc), box.node.content)
      tr.delete(box.start, box.end)
      tr.setSelection(Selection.near(tr.doc.resolve(endOfBoxes(tr.doc) + 1)))
    } else tr.setSelection(Selection.near(tr.doc.resolve(box.start + 1)))
    tr.scrollIntoView()
    return true
  }
}

/** The command that takes away the callout or quotation around the selection and leaves its words. */
export function unwrap(type: string): Command {
  return ({ tr, dispatch }) => {
    const { $from } = tr.selection
    for (let depth = $from.depth; depth > 0; depth--) {
      const node = $from.node(depth)
      if (node.type.name !== type) continue
      if (dispatch) {
        const [start, from] = [$from.before(depth), tr.selection.from]
        tr.replaceWith(start, start + node.nodeSize, node.content)
        tr.setSelection(TextSelection.near(tr.doc.resolve(from - 1)))
      }
      return true
    }
    return false
  }
}

function insertBox(tr: Transaction, type: Box['type']): void {
  const { nodes } = tr.doc.type.schema
  const before = BOXES.slice(
    0,
    BOXES.findIndex((box) => box.type === type),
  ).map((box) => boxIn(tr.doc, box.type)?.end ?? 0)
  const position = Math.max(0, ...before)
  const box = nodes[type]?.create(null, nodes.paragraph?.create())
  if (!box) return
  tr.insert(position, box)
  tr.setSelection(Selection.near(tr.doc.resolve(position + 2)))
}

function boxIn(document: Node, type: string): { node: Node; start: number; end: number } | null {
  let found: { node: Node; start: number; end: number } | null = null
  document.forEach((node, start) => {
    if (node.type.name === type) found ??= { node, start, end: start + node.nodeSize }
  })
  return found
}

function endOfBoxes(document: Node): number {
  return Math.max(0, ...BOXES.map((box) => boxIn(document, box.type)?.end ?? 0))
}
