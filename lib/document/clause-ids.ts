import { UniqueID } from '@tiptap/extension-unique-id'
import type { Node as ProseMirrorNode } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { isUuid } from './document'

type NewId = (node: ProseMirrorNode, position: number) => string

type PlacedClause = { node: ProseMirrorNode; position: number }

/** Node types that can be a clause where they stand at the top of the text (an item or row: in a list or table there). */
export const CLAUSE_TYPES = [
  'heading',
  'paragraph',
  'callout',
  'blockquote',
  'inBrief',
  'scope',
  'relatedChapters',
  'listItem',
  'tableRow',
]

/**
 * Keeps clause ids in the editor: every clause has one, no two are alike, and an edit keeps what it can.
 *
 * The attribute comes from tiptap's UniqueID; its bookkeeping is replaced, because it gives ids by node type
 * wherever a node stands (so merely opening a chapter would change it) and takes them from everything pasted
 * (so cutting and pasting a clause would lose its comments and its history). Here a pasted clause keeps its
 * id unless the text already holds it.
 */
export const ClauseIds = UniqueID.extend({
  onCreate() {
    const { state, view } = this.editor
    const transaction = mendClauseIds(state, [], (node, pos) => this.options.generateID({ node, pos }))
    if (transaction) view.dispatch(transaction.setMeta('addToHistory', false))
  },
  addProseMirrorPlugins() {
    return [clauseIdsPlugin((node, pos) => this.options.generateID({ node, pos }))]
  },
}).configure({ attributeName: 'clauseId', types: CLAUSE_TYPES })

/** The plugin that mends clause ids after every change to the text, in the same undo step. */
export function clauseIdsPlugin(newId: NewId): Plugin {
  return new Plugin({
    key: new PluginKey('clauseIds'),
    appendTransaction: (transactions, _before, state) =>
      transactions.some((transaction) => transaction.docChanged)
        ? mendClauseIds(state, transactions, newId)
        : null,
  })
}

/**
 * The transaction that gives a new id to every clause without one and to all but one of those that share
 * one; null where nothing is amiss. Of clauses that share an id (a split, a copy), the one that stood there
 * before the edit keeps it, unless it is now empty and another holds the words: Enter at the start of a
 * paragraph pushes the words down, and the id goes with the words.
 */
function mendClauseIds(
  state: EditorState,
  transactions: readonly Transaction[],
  newId: NewId,
): Transaction | null {
  const sharing = new Map<string, PlacedClause[]>()
  const withoutId: PlacedClause[] = []
  for (const clause of placedClauses(state.doc)) {
    const id: unknown = clause.node.attrs.clauseId
    if (isUuid(id)) sharing.set(id, [...(sharing.get(id) ?? []), clause])
    else withoutId.push(clause)
  }
  const standing = [...sharing.values()].some((clauses) => clauses.length > 1)
    ? positionsCarriedOver(transactions)
    : new Set<number>()
  const doubled = [...sharing.values()].flatMap((clauses) => {
    const keeper = keeperOf(clauses, standing)
    return clauses.filter((clause) => clause !== keeper)
  })
  if (withoutId.length + doubled.length === 0) return null
  const transaction = state.tr
  for (const { node, position } of [...withoutId, ...doubled]) {
    transaction.setNodeAttribute(position, 'clauseId', newId(node, position))
  }
  return transaction.setStoredMarks(state.storedMarks)
}

function keeperOf(clauses: PlacedClause[], standing: Set<number>): PlacedClause | undefined {
  const stood = clauses.find((clause) => standing.has(clause.position)) ?? clauses[0]
  if (stood && stood.node.textContent === '') {
    return clauses.find((clause) => clause.node.textContent !== '') ?? stood
  }
  return stood
}

/** Where the clauses of the text before these transactions stand after them. */
function positionsCarriedOver(transactions: readonly Transaction[]): Set<number> {
  const before = transactions[0]?.before
  const positions = new Set<number>()
  for (const { position } of before ? placedClauses(before) : []) {
    let carried: number | null = position
    for (const transaction of transactions) {
      if (carried === null) break
      const mapped: { pos: number; deletedAfter: boolean } = transaction.mapping.mapResult(carried, 1)
      carried = mapped.deletedAfter ? null : mapped.pos
    }
    if (carried !== null) positions.add(carried)
  }
  return positions
}

function placedClauses(document: ProseMirrorNode): PlacedClause[] {
  const clauses: PlacedClause[] = []
  document.forEach((block, offset) => {
    if (!['bulletList', 'orderedList', 'table'].includes(block.type.name)) {
      clauses.push({ node: block, position: offset })
      return
    }
    block.forEach((node, inner) => {
      clauses.push({ node, position: offset + 1 + inner })
    })
  })
  return clauses
}
