import { boxOf } from './boxes'
import { wordingOf } from './clause-wording'
import { type Clause, withClauseIds } from './clauses'
import { type ChapterDocument, childrenOf, type DocumentNode } from './document'
import { alignVersions, type Versions } from './merge-alignment'
import { type Holders, holdersOf, inHolders } from './merge-holders'
import { mergeOrder } from './merge-order'

/**
 * One clause of a merge, in the order in which it will stand. `key` tells the parts of one merge apart.
 *
 * `same`: as it was. `mine`, `theirs`: that side alone changed, moved or added it, and its doing is taken. `both`:
 * both did, and it agrees (they changed it alike, or one moved what the other reworded). `conflict`: both did,
 * and it does not agree; null is "not there" (in base: both added it; on a side: removed there). `list`: it is the first of
 * a list that both made another kind of list, and it does not agree; the clause has a part of its own besides.
 */
export type MergePart =
  | { status: 'same' | 'mine' | 'theirs' | 'both'; key: string; clause: Clause }
  | ClauseConflict
  | ListConflict

/** A clause on which somebody has to decide. */
export type ClauseConflict = {
  status: 'conflict'
  key: string
  base: Clause | null
  mine: Clause | null
  theirs: Clause | null
}

/** A list on which somebody has to decide what it is: its first clause, as each side has it. */
export type ListConflict = { status: 'list'; key: string; mine: Clause; theirs: Clause }

/** A part on which somebody has to decide. */
export type MergeConflict = ClauseConflict | ListConflict

/** Two texts made from one, put together clause by clause; see {@link mergedDocument} for the document. */
export type Merge = {
  parts: MergePart[]
  /** Which lists and tables the clauses stood in: for rebuilding them. */
  holders: Holders
}

/** Whose wording of a conflict is kept; of `both`, mine stands before theirs, and a list is as mine has it. */
export type MergeChoice = 'mine' | 'theirs' | 'both'

/**
 * Merges two documents made from one base, clause by clause. Pure, never throws on parsed documents, and takes
 * time in proportion to their length. What holds (and is tested as laws):
 *
 * - a side that changed nothing leaves the other as it is: merge(b, b, x), merge(b, x, b), merge(b, x, x) give x;
 * - every clause that either side worded anew is in the result or in a conflict;
 * - a clause is in conflict only if both sides touched it: two that add at one place both keep theirs, mine
 *   first; where one removed what the other reworded, that is a conflict; what both moved stands where mine has it;
 *   a list that both made another kind of list is one conflict, however many items it has.
 *
 * Clauses are matched by id first, then by their words ({@link alignVersions}), boxes by what they are. Items
 * and rows are clauses: lists and tables are rebuilt around them.
 */
export function mergeDocuments(base: ChapterDocument, mine: ChapterDocument, theirs: ChapterDocument): Merge {
  const versions = alignVersions(base, mine, theirs)
  const holders = holdersOf(base, mine, theirs, versions)
  const { order, moved } = mergeOrder(versions, holders, (key) => survives(versions, key))
  return {
    holders,
    parts: order.flatMap((key) => [
      ...listConflicts(versions, holders, key),
      mergePart(versions, holders, moved, key),
    ]),
  }
}

/**
 * The document of a merge, valid by `parseDocument` whatever the choices: by the key of each conflict, whose
 * wording is kept. One without a choice keeps both, so that nothing is lost. `newId` gives uuids: for the second
 * of two wordings kept, and for the empty paragraph of a text from which everything was removed.
 */
export function mergedDocument(
  merge: Merge,
  choices: Readonly<Record<string, MergeChoice>>,
  newId: () => string,
): ChapterDocument {
  const chosen = merge.parts.flatMap((part) => chosenNodes(part, choices[part.key] ?? 'both'))
  const boxes = chosen.filter(({ node }) => boxOf(node.type)).map(({ node }) => node)
  const blocks = inHolders(
    chosen.filter(({ node }) => !boxOf(node.type)),
    merge.holders,
    new Set(merge.parts.flatMap(({ key }) => (choices[key] === 'theirs' ? [key] : []))),
  )
  const content = [...boxes, ...(blocks.length > 0 ? blocks : [{ type: 'paragraph' }])]
  return withClauseIds({ type: 'doc', content }, newId)
}

/** A clause goes where a side removed it and the other left its words alone. */
function survives({ base, mine, theirs }: Versions, key: string): boolean {
  const [was, ours, others] = [base.get(key), mine.get(key), theirs.get(key)]
  if (!was || (ours && others)) return true
  const left = ours ?? others
  return left !== undefined && wordingOf(left) !== wordingOf(was)
}

function mergePart(
  { base, mine, theirs }: Versions,
  holders: Holders,
  moved: { mine: Set<string>; theirs: Set<string> },
  key: string,
): MergePart {
  const [was, ours, others] = [base.get(key) ?? null, mine.get(key) ?? null, theirs.get(key) ?? null]
  if (!was && !(ours && others)) {
    const clause = standing(ours ?? others)
    return { status: ours ? 'mine' : 'theirs', key, clause }
  }
  const wording = wordingOf(was)
  const reworded = { mine: wordingOf(ours) !== wording, theirs: wordingOf(others) !== wording }
  if (reworded.mine && reworded.theirs && wordingOf(ours) !== wordingOf(others)) {
    return { status: 'conflict', key, base: was, mine: ours, theirs: others }
  }
  const touched = (side: 'mine' | 'theirs') =>
    reworded[side] || moved[side].has(key) || holders.changed[side].has(key)
  const clause = withId(standing(reworded.mine ? ours : others), idOf(was, ours, others))
  if (touched('mine')) return { status: touched('theirs') ? 'both' : 'mine', key, clause }
  return { status: touched('theirs') ? 'theirs' : 'same', key, clause }
}

/** The list that begins with this clause, of those that both made another kind of list. */
function listConflicts({ mine, theirs }: Versions, { clashes }: Holders, key: string): ListConflict[] {
  const clash = clashes.find(({ clauses }) => clauses.has(key))
  const [ours, others] = [mine.get(key), theirs.get(key)]
  return clash?.first === key && ours && others
    ? [{ status: 'list', key: clash.key, mine: ours, theirs: others }]
    : []
}

function standing(clause: Clause | null): Clause {
  if (!clause) throw new Error('a clause that nobody has cannot be in a merge')
  return clause
}

/** The id that a side gave a clause anew (it was typed or imported again), else the one it has. */
function idOf(was: Clause | null, ours: Clause | null, others: Clause | null): string {
  const [own, other] = [ours?.id ?? '', others?.id ?? '']
  return own !== '' && own !== was?.id ? own : other || own
}

function withId(clause: Clause, id: string): Clause {
  if (id === '' || id === clause.id) return clause
  return { ...clause, id, node: { ...clause.node, attrs: { ...clause.node.attrs, clauseId: id } } }
}

function chosenNodes(part: MergePart, choice: MergeChoice): { key: string; node: DocumentNode }[] {
  if (part.status === 'list') return []
  const { key } = part
  if (part.status !== 'conflict') return [{ key, node: part.clause.node }]
  const [mine, theirs] = [part.mine?.node, part.theirs?.node]
  const nodes = choice === 'mine' ? [mine] : choice === 'theirs' ? [theirs] : bothOf(mine, theirs)
  return nodes.flatMap((node) => (node ? [{ key, node }] : []))
}

/** Of each box a chapter has one: two wordings of it stand in the one box. */
function bothOf(mine: DocumentNode | undefined, theirs: DocumentNode | undefined) {
  if (!mine || !theirs || !boxOf(mine.type)) return [mine, theirs]
  return [{ ...mine, content: [...childrenOf(mine), ...childrenOf(theirs)] }]
}
