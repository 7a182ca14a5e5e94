import { Fragment, type Node, Slice } from '@tiptap/pm/model'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import { diffIndices } from 'node-diff3'

/**
 * The transaction that makes a document of another one, touching only what differs: the cursor and the selection
 * stay where the words around them are. `undoable` false keeps it out of the history, so that undo takes back
 * what the author wrote and never what somebody else did.
 */
export function putDocument(
  state: EditorState,
  wanted: Node,
  { undoable }: { undoable: boolean },
): Transaction {
  let tr = state.tr
  putContent(tr, 0, state.doc, wanted)
  // ProseMirror mends what would not be allowed on the way from one to the other: then all of it at once.
  if (!tr.doc.eq(wanted)) tr = state.tr.replaceWith(0, state.doc.content.size, wanted.content)
  return undoable ? tr : tr.setMeta('addToHistory', false)
}

/** Makes the children of one node those of another; `start` is where its content begins. */
function putContent(tr: Transaction, start: number, old: Node, wanted: Node): void {
  const [before, after] = [old.content.content, wanted.content.content]
  const hunks = diffIndices(before.map(keyOf), after.map(keyOf))
  // From the end, so that the places of what comes before stay what they are.
  for (const { buffer1, buffer2 } of [...hunks].reverse()) {
    const gone = before.slice(buffer1[0], buffer1[0] + buffer1[1])
    const come = after.slice(buffer2[0], buffer2[0] + buffer2[1])
    const from = start + sizeOf(before.slice(0, buffer1[0]))
    const pairs = gone.length === come.length && gone.every((node, index) => isSame(node, come[index]))
    if (!pairs) tr.replace(from, from + sizeOf(gone), new Slice(Fragment.from([...come]), 0, 0))
    else
      for (let index = gone.length - 1; index >= 0; index--)
        putInside(tr, from + sizeOf(gone.slice(0, index)) + 1, gone[index], come[index])
  }
}

function putInside(tr: Transaction, start: number, old: Node | undefined, wanted: Node | undefined): void {
  if (!old || !wanted || old.isLeaf) return
  if (old.isTextblock) putWords(tr, start, old, wanted)
  else putContent(tr, start, old, wanted)
}

function putWords(tr: Transaction, inside: number, old: Node, wanted: Node): void {
  const start = old.content.findDiffStart(wanted.content)
  const end = old.content.findDiffEnd(wanted.content)
  if (start === null || end === null) return
  // The same words may be counted from both ends: "aa" in "aaa".
  const overlap = Math.max(0, start - Math.min(end.a, end.b))
  tr.replace(inside + start, inside + end.a + overlap, wanted.slice(start, end.b + overlap))
}

/** The same block in both, whatever it holds: its kind and id, or at least its kind. */
function isSame(one: Node, other: Node | undefined): boolean {
  return other !== undefined && one.sameMarkup(other)
}

function keyOf(node: Node): string {
  return JSON.stringify(node)
}

function sizeOf(nodes: readonly Node[]): number {
  return nodes.reduce((size, node) => size + node.nodeSize, 0)
}
