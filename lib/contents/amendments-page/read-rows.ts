import type { CarriedKind } from './amendments-page'
import type { ChapterNames } from './chapter-names'
import type { AmendmentsLine } from './page-lines'
import { looksLikeName, looksLikeSentence, saysNone } from './row-looks'

/** A row as its lines give it. Several names before one text share it: a row each. */
export type RowOnPage = { line: number; kind: CarriedKind; title: string; details: string }

/** No chapter's name is longer. */
const LONGEST_TITLE = 300

/** A line of a table, and what is to be said of how it was read, if anything is. */
type Told = { line: number; text: string; why: string }

/** The rows of a table, what was left out of it, and what somebody should look at. */
export type TableRows = { rows: RowOnPage[]; unplaced: Told[]; flagged: Told[] }

type OpenRow = {
  names: { line: number; title: string }[]
  details: string[]
  /** Its name and details stood on one line: what follows may be another such line, of a name that is not known. */
  onOneLine: boolean
}

type Reading = TableRows & { kind: CarriedKind; names: ChapterNames; open: OpenRow | null; hasCells: boolean }

/**
 * Reads the lines between a table's heading and the next heading as rows. Lines with cells are rows; a line without is
 * more of the details above it, unless it is known or, where nothing else can tell, looks to be the next chapter's name.
 */
export function readTableRows(
  kind: CarriedKind,
  lines: readonly AmendmentsLine[],
  names: ChapterNames,
): TableRows {
  const reading: Reading = {
    ...{ kind, names, open: null, rows: [], unplaced: [], flagged: [] },
    hasCells: lines.some(({ cells }) => cells[0] !== '' && (cells[1] ?? '') !== ''),
  }
  for (const [index, line] of lines.entries()) readLine(reading, line, lines[index + 1])
  closeRow(reading)
  const { rows, unplaced, flagged } = reading
  return { rows, unplaced, flagged }
}

function readLine(reading: Reading, line: AmendmentsLine, next: AmendmentsLine | undefined): void {
  const [name = '', ...more] = line.cells
  const details = more.filter((cell) => cell !== '')
  if (name === '') addDetails(reading, line)
  else if (details.length > 0) openRow(reading, line, name, details)
  else if (more.length > 0 || isBeforeItsDetails(next)) openRow(reading, line, name, [])
  else if (reading.open?.details.length === 0) readAfterName(reading, line, reading.open)
  else readAfterRow(reading, line, next)
}

/** A cell of names that holds a paragraph ends its line; the details then begin the next line with an empty cell. */
function isBeforeItsDetails(next: AmendmentsLine | undefined): boolean {
  return next?.cells[0] === '' && (next.cells[1] ?? '') !== ''
}

/** Words after a name: its details, or another name that shares them. */
function readAfterName(reading: Reading, line: AmendmentsLine, open: OpenRow): void {
  if (isKnown(reading, line)) open.names.push({ line: line.line, title: line.text })
  else if (reading.kind === 'removed' && looksLikeName(line.text)) takeByItsLooks(reading, line)
  else addDetails(reading, line)
}

/** Words at the beginning of a table, or after a row that has its details. */
function readAfterRow(reading: Reading, line: AmendmentsLine, next: AmendmentsLine | undefined): void {
  const begun =
    isKnown(reading, line) || (reading.open && reading.hasCells) ? null : reading.names.beginningOf(line.text)
  if (isKnown(reading, line)) openRow(reading, line, line.text, [])
  else if (begun) openRow(reading, line, begun.title, [begun.rest], true)
  else if (!reading.open) beginTable(reading, line)
  else if (!reading.hasCells && isNextName(reading.kind, line, next)) takeByItsLooks(reading, line)
  else addDetails(reading, line)
}

function isKnown({ names }: Reading, { text }: AmendmentsLine): boolean {
  return names.find(text) !== 'none'
}

function isNextName(kind: CarriedKind, { text }: AmendmentsLine, next: AmendmentsLine | undefined): boolean {
  if (!looksLikeName(text)) return false
  return kind === 'removed' || (next?.cells.length === 1 && looksLikeSentence(next.text))
}

/** The first line of a table is a name, unless it says something of the table. */
function beginTable(reading: Reading, line: AmendmentsLine): void {
  const { line: number, text } = line
  if (saysNone(text)) reading.flagged.push({ line: number, text, why: 'The table has no rows.' })
  else if (/[.:;]$/.test(text) && text.split(' ').length > 5)
    reading.unplaced.push({
      line: number,
      text,
      why: 'It says something of the table, not of a chapter: left out.',
    })
  else openRow(reading, line, text, [])
}

function takeByItsLooks(reading: Reading, line: AmendmentsLine): void {
  const why = 'Taken for a chapter’s name by its looks: the contents have none like it.'
  openRow(reading, line, line.text, [])
  reading.flagged.push({ line: line.line, text: line.text, why })
}

function openRow(
  reading: Reading,
  { line, text }: AmendmentsLine,
  title: string,
  details: readonly string[],
  onOneLine = false,
): void {
  closeRow(reading)
  if (title.length > LONGEST_TITLE) {
    reading.unplaced.push({ line, text, why: 'Too long for a chapter’s name: left out.' })
    return
  }
  reading.open = { names: [{ line, title }], details: [...details], onOneLine }
}

function addDetails({ open, unplaced, flagged }: Reading, { line, text, cells }: AmendmentsLine): void {
  if (!open) {
    unplaced.push({ line, text, why: 'No chapter’s name stands before it: left out.' })
    return
  }
  open.details.push(...cells.filter((cell) => cell !== ''))
  if (cells.length === 1 && (open.onOneLine || looksLikeName(text)))
    flagged.push({ line, text, why: 'Taken as said of the chapter above it: no chapter has this name.' })
}

function closeRow(reading: Reading): void {
  const { open, kind } = reading
  if (!open) return
  reading.open = null
  const details = open.details.join('\n')
  for (const { line, title } of open.names) {
    reading.rows.push({ line, kind, title, details })
    if (details === '' && kind !== 'removed')
      reading.flagged.push({ line, text: title, why: 'The page says nothing of it.' })
  }
}
