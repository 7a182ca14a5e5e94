import { Fragment, type Node, type ResolvedPos } from '@tiptap/pm/model'
import type { EditorState, Transaction } from '@tiptap/pm/state'

/** The children of `parent` from `first` to `last`, which starts at `start`: what is to be moved together. */
type Moving = { parent: Node; start: number; first: number; last: number }

/**
 * Moves the clauses that the selection touches one place up (-1) or down (1) among their neighbours: a block among the
 * blocks, an item in its list, a row in its table. Null where there is no place to go: at an end, across a table's header
 * row, above the boxes. It is the neighbour that is taken out and put in again, so that the cursor stays where it is.
 */
export function moveClauses(state: EditorState, direction: -1 | 1): Transaction | null {
  const moving = movingOf(state)
  const at = direction === -1 ? moving.first - 1 : moving.last + 1
  const neighbour = moving.parent.maybeChild(at)
  if (!neighbour || !mayChangePlaces(moving, at, neighbour, direction)) return null
  const from = positionOf(moving, at)
  const transaction = state.tr.delete(from, from + neighbour.nodeSize)
  const to =
    direction === -1
      ? positionOf(moving, moving.last + 1) - neighbour.nodeSize
      : positionOf(moving, moving.first)
  return transaction.insert(to, neighbour).scrollIntoView()
}

/** The innermost thing whose children are clauses and that holds the whole selection: list, table or document. */
function movingOf({ selection, doc }: EditorState): Moving {
  const { $from, $to } = selection
  const block = $from.depth > 0 ? $from.node(1) : null
  const inHolder = block && ['bulletList', 'orderedList', 'table'].includes(block.type.name)
  if (inHolder && $from.depth > 1 && $to.depth > 1 && $from.index(0) === $to.index(0)) {
    return { parent: block, start: $from.start(1), first: $from.index(1), last: lastTouched($to, 1) }
  }
  return {
    parent: doc,
    start: 0,
    first: $from.index(0),
    last: Math.min(lastTouched($to, 0), doc.childCount - 1),
  }
}

function lastTouched($to: ResolvedPos, depth: number): number {
  return $to.depth > depth ? $to.index(depth) : Math.max(0, $to.index(depth) - 1)
}

function mayChangePlaces(
  { parent, first, last }: Moving,
  at: number,
  neighbour: Node,
  direction: -1 | 1,
): boolean {
  const moved = childrenBetween(parent, first, last)
  if (parent.type.name === 'table') {
    // A cell that spans rows would be torn, and a header row is the first or it heads nothing.
    if (childrenBetween(parent, 0, parent.childCount - 1).some(spansRows)) return false
    if ([neighbour, ...moved].some(isHeaderRow)) return false
  }
  const swapped = direction === -1 ? [...moved, neighbour] : [neighbour, ...moved]
  const rest = (from: number, to: number) => childrenBetween(parent, from, to)
  const content =
    direction === -1
      ? [...rest(0, at - 1), ...swapped, ...rest(last + 1, parent.childCount - 1)]
      : [...rest(0, first - 1), ...swapped, ...rest(at + 1, parent.childCount - 1)]
  return parent.type.validContent(Fragment.from(content))
}

function childrenBetween(parent: Node, first: number, last: number): Node[] {
  const children: Node[] = []
  for (let at = Math.max(0, first); at <= last; at++) children.push(parent.child(at))
  return children
}

function positionOf({ parent, start }: Moving, index: number): number {
  return childrenBetween(parent, 0, index - 1).reduce((position, child) => position + child.nodeSize, start)
}

function spansRows(row: Node): boolean {
  return childrenBetween(row, 0, row.childCount - 1).some((cell) => Number(cell.attrs.rowspan ?? 1) > 1)
}

function isHeaderRow(row: Node): boolean {
  return childrenBetween(row, 0, row.childCount - 1).every((cell) => cell.type.name === 'tableHeader')
}
