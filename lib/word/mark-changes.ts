import { diffWords } from '@/lib/document/diff-words'
import type { Change, Line, Piece, Row, Unit } from './word-units'

/** Units, all of them marked as new or as gone. */
export function allMarked(units: Unit[], change: Exclude<Change, null>): Unit[] {
  return units.map((unit): Unit => {
    if (unit.unit === 'line') {
      // What is gone is nobody's clause any more: its bookmark would stand twice.
      const clauseId = change === 'deleted' ? null : unit.clauseId
      return { ...unit, clauseId, change, pieces: unit.pieces.map((piece) => ({ ...piece, change })) }
    }
    if (unit.unit === 'picture') {
      return { ...unit, clauseId: change === 'deleted' ? null : unit.clauseId, change }
    }
    return { ...unit, rows: unit.rows.map((row) => markedRow(row, change)) }
  })
}

/** A row, marked as new or as gone with all that it holds. */
export function markedRow(row: Row, change: Exclude<Change, null>): Row {
  const cells = row.cells.map((cell) => ({ ...cell, units: allMarked(cell.units, change) }))
  return { ...row, clauseId: change === 'deleted' ? null : row.clauseId, cells, change }
}

/**
 * Two states of one clause as one, the differences marked: word by word where a paragraph stayed a paragraph of its
 * kind, whole paragraphs where not. Taking all changes gives `after`, refusing all gives `before`.
 */
export function markChanges(before: Unit[], after: Unit[]): Unit[] {
  const start = commonStart(before, after)
  const end = commonStart(before.slice(start).reverse(), after.slice(start).reverse())
  const older = before.slice(start, before.length - end)
  const newer = after.slice(start, after.length - end)
  const middle =
    older.length === newer.length && older.every((unit, place) => alike(unit, newer[place]))
      ? older.flatMap((unit, place) => paired(unit, newer[place]))
      : [...allMarked(older, 'deleted'), ...allMarked(newer, 'inserted')]
  return [...after.slice(0, start), ...middle, ...after.slice(after.length - end)]
}

/** Two states of a row as one; as two, the one gone and the other new, where their cells do not match. */
export function markRowChanges(before: Row, after: Row): Row[] {
  const match =
    before.cells.length === after.cells.length &&
    before.cells.every((cell, place) => {
      const other = after.cells[place]
      return cell.columns === other?.columns && cell.rows === other.rows && cell.header === other.header
    })
  if (!match) return [markedRow(before, 'deleted'), markedRow(after, 'inserted')]
  const cells = after.cells.map((cell, place) => ({
    ...cell,
    units: markChanges(before.cells[place]?.units ?? [], cell.units),
  }))
  return [{ ...after, cells }]
}

function paired(before: Unit, after: Unit | undefined): Unit[] {
  if (before.unit === 'line' && after?.unit === 'line') {
    return [{ ...after, pieces: markedPieces(before.pieces, after.pieces) }]
  }
  if (before.unit === 'grid' && after?.unit === 'grid') {
    const rows = after.rows.flatMap((row, place) => {
      const other = before.rows[place]
      return other ? markRowChanges(other, row) : [markedRow(row, 'inserted')]
    })
    return [{ ...after, rows }]
  }
  return [...allMarked([before], 'deleted'), ...(after ? allMarked([after], 'inserted') : [])]
}

/** May the one be shown as the other, changed? */
function alike(one: Unit, other: Unit | undefined): boolean {
  if (one.unit === 'line') return other?.unit === 'line' && sameShape(one, other)
  if (one.unit === 'grid')
    return other?.unit === 'grid' && one.box === other.box && one.rows.length === other.rows.length
  return other?.unit === 'picture'
}

function sameShape(one: Line, other: Line): boolean {
  const numbered = (line: Line) => line.list?.node.type === 'orderedList'
  return (
    one.style === other.style && one.list?.level === other.list?.level && numbered(one) === numbered(other)
  )
}

function commonStart(one: Unit[], other: Unit[]): number {
  let length = 0
  while (length < one.length && length < other.length && same(one[length], other[length])) length++
  return length
}

function same(one: Unit | undefined, other: Unit | undefined): boolean {
  return one !== undefined && other !== undefined && keyOf(one) === keyOf(other)
}

/** All that Word shows of a unit; which clause it is, and of which list's node, it does not. */
function keyOf(unit: Unit): string {
  return JSON.stringify(unit, (key, value: unknown) => {
    if (key === 'clauseId') return undefined
    if (key === 'node' && typeof value === 'object' && value !== null && 'type' in value) {
      return unit.unit === 'picture' ? value : value.type
    }
    return value
  })
}

/** The words of both, compared; where they are the same, in their new look. */
function markedPieces(before: Piece[], after: Piece[]): Piece[] {
  const runs = diffWords(wordsOf(before), wordsOf(after))
  let [passed, reached] = [0, 0]
  return runs.flatMap(({ op, text }) => {
    const from = op === 'removed' ? before : after
    const start = op === 'removed' ? passed : reached
    if (op !== 'added') passed += text.length
    if (op !== 'removed') reached += text.length
    const change = op === 'same' ? null : op === 'added' ? 'inserted' : 'deleted'
    return slice(from, start, start + text.length).map((piece) => ({ ...piece, change }))
  })
}

function wordsOf(pieces: Piece[]): string {
  return pieces.map(({ text }) => text).join('')
}

function slice(pieces: Piece[], from: number, to: number): Piece[] {
  let at = 0
  return pieces.flatMap((piece) => {
    const text = piece.text.slice(Math.max(0, from - at), Math.max(0, to - at))
    at += piece.text.length
    return text === '' ? [] : [{ ...piece, text }]
  })
}
