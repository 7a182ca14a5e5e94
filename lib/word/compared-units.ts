import { type Clause, clausesOf, isBlank } from '@/lib/document/clauses'
import { diffClauses } from '@/lib/document/diff'
import { type ChapterDocument, childrenOf, type DocumentNode, numberAttribute } from '@/lib/document/document'
import { allMarked, markChanges, markedRow, markRowChanges } from './mark-changes'
import { manualReferencesIn } from './references-in'
import { type Grid, itemUnits, type Row, rowOf, type Unit, type UnitContext, unitsOf } from './word-units'

/** The units of a text as it is. */
export function unitsOfDocument(document: ChapterDocument): Unit[] {
  const context = { manualReferences: manualReferencesIn(document) }
  return document.content.flatMap((block) => unitsOf(block, context))
}

/** A clause as it was and as it is; null where it was not, or is no more. */
type Pair = { before: Clause | null; after: Clause | null }

type Holders = Map<DocumentNode, Held>

/** A clause in one of the two texts, with the list or table that holds it. */
type Held = { clause: Clause; holder: DocumentNode | null; context: UnitContext }

/** What a clause comes to in the file: a row, with the table it is of, or units. */
type Part = { table: DocumentNode; rows: Row[] } | { table: null; units: Unit[] }

/**
 * Two texts as one, the differences marked. A clause that moved is marked as gone from its old place and new at the
 * other: Word's own marks for moves are read by few programs. Where rows of a table span several, a changed table is
 * marked as gone and new whole.
 */
export function comparedUnits(before: ChapterDocument, after: ChapterDocument): Unit[] {
  const older = heldClauses(before)
  const newer = heldClauses(after)
  const pairs = diffClauses(before, after).map((row) => ({ ...row, moved: row.kind === 'moved' }))
  const clauses = [...older.values()].map(({ clause }) => clause)
  const placed = withWholeTables(withOldPlaces(pairs, clauses), older, newer)
  const parts = placed.map((row): Part => {
    if (Array.isArray(row)) return { table: null, units: row }
    const [gone, come] = [row.before && older.get(row.before.node), row.after && newer.get(row.after.node)]
    if (gone && come) return changedPart(gone, come)
    if (come) return marked(come, 'inserted')
    return gone ? marked(gone, 'deleted') : { table: null, units: [] }
  })
  return gathered(parts)
}

function changedPart(gone: Held, come: Held): Part {
  const [one, other] = [partOf(gone), partOf(come)]
  if (one.table && other.table) {
    const [before, after] = [one.rows[0], other.rows[0]]
    return { table: other.table, rows: before && after ? markRowChanges(before, after) : other.rows }
  }
  if (one.table === null && other.table === null)
    return { table: null, units: markChanges(one.units, other.units) }
  return { table: null, units: gathered([marked(gone, 'deleted'), marked(come, 'inserted')]) }
}

function marked(held: Held, change: 'inserted' | 'deleted'): Part {
  const part = partOf(held)
  return part.table
    ? { table: part.table, rows: part.rows.map((row) => markedRow(row, change)) }
    : { table: null, units: allMarked(part.units, change) }
}

function partOf({ clause, holder, context }: Held): Part {
  if (holder && clause.kind === 'row') return { table: holder, rows: [rowOf(clause.node, context)] }
  if (holder) return { table: null, units: itemUnits(clause.node, holder, 0, context) }
  return { table: null, units: unitsOf(clause.node, context) }
}

/** Rows that follow one another as one table: those of one table, and the rows that are gone between them. */
function gathered(parts: Part[]): Unit[] {
  const units: Unit[] = []
  let open: { grid: Grid; table: DocumentNode; allGone: boolean } | null = null
  for (const part of parts) {
    if (part.table === null) {
      units.push(...part.units)
      open = null
      continue
    }
    const gone = part.rows.every(({ change }) => change === 'deleted')
    const sameTable: boolean = open !== null && (open.table === part.table || gone || open.allGone)
    if (open && sameTable) {
      open.grid.rows.push(...part.rows)
      if (open.allGone && !gone) open.table = part.table
      open.allGone &&= gone
    } else {
      open = { grid: { unit: 'grid', box: null, rows: [...part.rows] }, table: part.table, allGone: gone }
      units.push(open.grid)
    }
  }
  return units
}

/** The clauses of a text by their nodes. */
function heldClauses(document: ChapterDocument): Holders {
  const context = { manualReferences: manualReferencesIn(document) }
  const holders = new Map<DocumentNode, DocumentNode>()
  for (const block of document.content) {
    if (['bulletList', 'orderedList', 'table'].includes(block.type)) {
      for (const child of childrenOf(block)) holders.set(child, block)
    }
  }
  return new Map(
    clausesOf(document)
      .filter((clause) => !isBlank(clause))
      .map((clause) => [clause.node, { clause, holder: holders.get(clause.node) ?? null, context }]),
  )
}

/** Each moved clause twice: gone where it stood, new where it stands. */
function withOldPlaces(pairs: (Pair & { moved: boolean })[], older: Clause[]): Pair[] {
  // The comparison reads the document for itself: a clause is told by its node.
  const moved = new Set(pairs.filter((pair) => pair.moved).map(({ before }) => before?.node))
  const placed: Pair[] = pairs.map((pair) => (pair.moved ? { before: null, after: pair.after } : pair))
  older.forEach((clause, place) => {
    if (!moved.has(clause.node)) return
    const previous = older[place - 1]
    const at = previous ? placed.findIndex(({ before }) => before?.node === previous.node) : -1
    placed.splice(at + 1, 0, { before: clause, after: null })
  })
  return placed
}

/**
 * Tables in which cells reach into the rows below: a row of such a one cannot be gone or new by itself, so a changed
 * one is shown as gone and new whole, where its first row stands.
 */
function withWholeTables(pairs: Pair[], older: Holders, newer: Holders): (Pair | Unit[])[] {
  const whole = new Map<DocumentNode, DocumentNode | null>()
  const tableOf = (holders: Holders, clause: Clause | null) =>
    clause?.kind === 'row' ? (holders.get(clause.node)?.holder ?? null) : null
  for (const { before, after } of pairs) {
    const [gone, come] = [tableOf(older, before), tableOf(newer, after)]
    const spans = (gone && spansRows(gone)) || (come && spansRows(come))
    if (!spans || (before && after && sameWords(before, after))) continue
    if (come) whole.set(come, gone ?? whole.get(come) ?? null)
    if (gone) whole.set(gone, come ?? whole.get(gone) ?? null)
  }
  const shown = new Set<DocumentNode>()
  const units = (table: DocumentNode, holders: Holders, change: 'inserted' | 'deleted'): Unit[] => {
    if (shown.has(table)) return []
    shown.add(table)
    const context = [...holders.values()].find(({ holder }) => holder === table)?.context
    return context ? allMarked(unitsOf(table, context), change) : []
  }
  return pairs.map((pair) => {
    const [gone, come] = [tableOf(older, pair.before), tableOf(newer, pair.after)]
    if (!((gone && whole.has(gone)) || (come && whole.has(come)))) return pair
    return [...(gone ? units(gone, older, 'deleted') : []), ...(come ? units(come, newer, 'inserted') : [])]
  })
}

function sameWords(one: Clause, other: Clause): boolean {
  return one.text === other.text && childrenOf(one.node).length === childrenOf(other.node).length
}

function spansRows(table: DocumentNode): boolean {
  return childrenOf(table).some((row) =>
    childrenOf(row).some((cell) => numberAttribute(cell, 'rowspan', 1) > 1),
  )
}
