import { UniqueID } from '@tiptap/extension-unique-id'
import type { Node as ProseMirrorNode } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { isUuid } from './document'
import { clauseAt, type PlacedClause, placedClauses } from './placed-clauses'

type NewId = (node: ProseMirrorNode, position: number) => string

/** Node types that are a clause at the top of the text (an item or row: in a list or table there). */
const CLAUSE_TYPES = [
  ...['heading', 'paragraph', 'callout', 'blockquote', 'definition', 'image', 'attachment'],
  ...['inBrief', 'scope', 'relatedChapters', 'listItem', 'tableRow'],
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
 * The transaction that gives an id to every clause without one and a new one to all but one of those that
 * share one; null where nothing is amiss.
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
    if (!isUuid(id)) {
      withoutId.push(clause)
      continue
    }
    const others = sharing.get(id)
    if (others) others.push(clause)
    else sharing.set(id, [clause])
  }
  // Nearly always none share one: this runs at every key.
  const shared = [...sharing.values()].filter((clauses) => clauses.length > 1)
  const standing = shared.length > 0 ? positionsCarriedOver(transactions) : new Set<number>()
  const doubled = shared.flatMap((clauses) => {
    const keeper = keeperOf(clauses, standing)
    return clauses.filter((clause) => clause !== keeper)
  })
  if (withoutId.length + doubled.length === 0) return null

  const transaction = state.tr
  const give = (clause: PlacedClause, id: string) =>
    transaction.setNodeAttribute(clause.position, 'clauseId', id)
  const taken = new Set<unknown>(sharing.keys())
  for (const clause of withoutId) {
    const inherited = idOfEarlierClause(clause, transactions)
    const id = inherited === null || taken.has(inherited) ? newId(clause.node, clause.position) : inherited
    taken.add(id)
    give(clause, id)
  }
  for (const clause of doubled) give(clause, newId(clause.node, clause.position))
  return transaction.setStoredMarks(state.storedMarks)
}

/**
 * Which of the clauses that share an id (a split, a copy) keeps it: the one that stood there before the edit,
 * unless it is now empty and another holds the words. Enter at the start of a paragraph pushes the words down,
 * and the id goes with the words.
 */
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
    for (const { mapping } of transactions) {
      if (carried === null) break
      const mapped: { pos: number; deletedAfter: boolean } = mapping.mapResult(carried, 1)
      carried = mapped.deletedAfter ? null : mapped.pos
    }
    if (carried !== null) positions.add(carried)
  }
  return positions
}

/**
 * The id of the clause that held a new clause's first words before the edit; null where they are new too. A
 * paragraph made a list item, an item made a paragraph, a paragraph put into a callout: other nodes, and the
 * same clause to whoever commented on it.
 */
function idOfEarlierClause(
  { node, position }: PlacedClause,
  transactions: readonly Transaction[],
): string | null {
  const before = transactions[0]?.before
  if (!before) return null
  let words = node.isTextblock ? position + 1 : -1
  node.descendants((part, offset) => {
    if (words === -1 && part.isTextblock) words = position + 1 + offset + 1
    return words === -1
  })
  if (words === -1) return null
  for (const { mapping } of [...transactions].reverse()) {
    words = mapping.invert().map(words)
  }
  const id: unknown = clauseAt(before, words)?.attrs.clauseId
  return isUuid(id) ? id : null
}
