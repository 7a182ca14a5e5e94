import { alignClauses } from './align-clauses'
import { type ClausePlaces, clausePlaces } from './clause-places'
import { type Clause, clausesOf, isBlank } from './clauses'
import { cellComparison } from './diff-cells'
import { addedRow, matchedRow, type RedlineRow, removedRow } from './diff-row'
import { type ChapterDocument, childrenOf, type DocumentNode } from './document'
import { longestIncreasing } from './longest-increasing'

/**
 * Two texts compared clause by clause, in the order of the later one; a removed clause stands where it stood.
 * Clauses without words (an empty paragraph) show nothing to readers and are left out.
 */
export type Redline = RedlineRow[]

/**
 * Compares two texts. Clauses are matched first ({@link alignClauses}), then words within each. Of the
 * matched clauses, those on a longest common subsequence kept their place; the others were moved, however many
 * were added or removed around them. `before` null (no text yet) makes every clause an added one.
 */
export function diffClauses(before: ChapterDocument | null, after: ChapterDocument): Redline {
  const older = before ? clausesOf(before).filter((clause) => !isBlank(clause)) : []
  const newer = clausesOf(after).filter((clause) => !isBlank(clause))
  const aligned = alignClauses(older, newer)
  const matched = aligned.flatMap((olderIndex, newerIndex) =>
    olderIndex === null ? [] : [{ olderIndex, newerIndex }],
  )
  const stayed = longestIncreasing(matched.map((match) => match.olderIndex))
  const anchors = matched.filter((_, place) => stayed.has(place))
  const inPlace = new Set(anchors.map((match) => match.newerIndex))
  const kept = new Set(matched.map((match) => match.olderIndex))
  const details = detailsOf(before, after, older, newer, aligned)
  const parted = partedFrom(before, after, anchors, older, newer)

  const rows: Redline = []
  let [passed, anchor] = [0, 0]
  // Removed clauses follow the clause they stood after, before what was added there.
  const passRemoved = () => {
    const end = anchors[anchor++]?.olderIndex ?? older.length
    for (; passed < end; passed++) {
      const clause = older[passed]
      if (clause && !kept.has(passed)) rows.push(removedRow(clause, details.cells(clause, null)))
    }
  }
  passRemoved()
  for (const [index, clause] of newer.entries()) {
    const counterpart = older[aligned[index] ?? -1]
    const stays = inPlace.has(index)
    const cells = details.cells(counterpart ?? null, clause)
    if (!counterpart) rows.push(addedRow(clause, cells))
    else {
      const move = stays ? null : details.move(counterpart, clause)
      rows.push(matchedRow(counterpart, clause, { cells, move, parted: parted.has(index) }))
    }
    if (stays) passRemoved()
  }
  return rows
}

/**
 * The items of numbered lists and the rows that kept their place, and begin a list or table of their own now, or go on in
 * one where they began one: their numbers, or the headers above them, are others.
 */
function partedFrom(
  before: ChapterDocument | null,
  after: ChapterDocument,
  anchors: readonly { olderIndex: number; newerIndex: number }[],
  older: Clause[],
  newer: Clause[],
): Set<number> {
  const [was, is] = [holdersIn(before), holdersIn(after)]
  const parted = new Set<number>()
  for (const [place, { olderIndex, newerIndex }] of anchors.entries()) {
    const previous = anchors[place - 1]
    if (!previous) continue
    const [one, other] = [was.get(older[previous.olderIndex]?.node), was.get(older[olderIndex]?.node)]
    const [oneNow, otherNow] = [is.get(newer[previous.newerIndex]?.node), is.get(newer[newerIndex]?.node)]
    if (!one || !other || !oneNow || !otherNow) continue
    if ((one === other) !== (oneNow === otherNow)) parted.add(newerIndex)
  }
  return parted
}

/** The numbered list or the table that each item and row of a text stands in. */
function holdersIn(document: ChapterDocument | null): Map<DocumentNode | undefined, DocumentNode> {
  const blocks = (document?.content ?? []).filter(({ type }) => type === 'orderedList' || type === 'table')
  return new Map(blocks.flatMap((block) => childrenOf(block).map((node) => [node, block] as const)))
}

/** What is said of a row beyond its words: the cells of a table's row, and where a moved clause stood and stands. */
function detailsOf(
  before: ChapterDocument | null,
  after: ChapterDocument,
  older: Clause[],
  newer: Clause[],
  aligned: (number | null)[],
) {
  const pairs = newer.flatMap((clause, index) => {
    const was = older[aligned[index] ?? -1]
    return was ? [{ before: was, after: clause }] : []
  })
  const compareCells = cellComparison(before, after, pairs)
  let places: { older: ClausePlaces; newer: ClausePlaces } | undefined
  return {
    cells: (was: Clause | null, is: Clause | null) => {
      const isRow = [was, is].every((clause) => !clause || clause.kind === 'row')
      return isRow ? compareCells(was?.node ?? null, is?.node ?? null) : null
    },
    move: (was: Clause, is: Clause) => {
      places ??= { older: clausePlaces(older), newer: clausePlaces(newer) }
      const [from, to] = [places.older.get(was), places.newer.get(is)]
      return { from: from ?? NOWHERE, to: to ?? NOWHERE }
    },
  }
}

const NOWHERE = { section: null, after: null }

/** "7 paragraphs changed, 1 added, 1 moved"; "No changes" where there are none. */
export function summariseRedline(redline: Redline): string {
  const counts = (['changed', 'added', 'removed', 'moved'] as const)
    .map((kind) => ({ kind, count: redline.filter((row) => row.kind === kind).length }))
    .filter(({ count }) => count > 0)
  if (counts.length === 0) return 'No changes'
  return counts
    .map(({ kind, count }, index) =>
      index > 0 ? `${count} ${kind}` : `${count} ${paragraphs(count)} ${kind}`,
    )
    .join(', ')
}

function paragraphs(count: number): string {
  return count === 1 ? 'paragraph' : 'paragraphs'
}
