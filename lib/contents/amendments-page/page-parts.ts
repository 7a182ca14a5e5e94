import type { CarriedKind } from './amendments-page'
import {
  type EditionHeading,
  isArchiveHeading,
  isColumnHead,
  isDetailsColumn,
  type KindHeading,
  readArchiveYear,
  readEditionHeading,
  readEditionWithKind,
  readKindHeading,
} from './page-headings'
import type { AmendmentsLine } from './page-lines'

/** The lines of one table, the head of its columns left out. */
export type TableOnPage = { edition: EditionHeading; kind: CarriedKind; lines: AmendmentsLine[] }

type Told = { line: number; text: string; why: string }

/** An amendments page in its parts. */
export type AmendmentsParts = {
  editions: { line: number; text: string; name: string }[]
  tables: TableOnPage[]
  unplaced: Told[]
  flagged: Told[]
}

type Place = { year: number | null; edition: EditionHeading | null; table: TableOnPage | null }

/** Parts the lines of a page by its headings: editions, archives of years, tables and the heads of their columns. */
export function partAmendmentsPage(lines: readonly AmendmentsLine[]): AmendmentsParts {
  const parts: AmendmentsParts = { editions: [], tables: [], unplaced: [], flagged: [] }
  const place: Place = { year: null, edition: null, table: null }
  for (const [index, line] of lines.entries()) {
    if (!takeHeading(parts, place, line, lines[index + 1])) takeLine(parts, place, line)
  }
  return parts
}

function takeHeading(
  parts: AmendmentsParts,
  place: Place,
  line: AmendmentsLine,
  next: AmendmentsLine | undefined,
): boolean {
  const words = onlyCell(line)
  if (isHeadOfColumns(place, line)) return openUnnamedTable(parts, place, line, next)
  const kindWithColumn = line.cells.length > 1 && isDetailsColumn(line.cells[1] ?? '') ? line.cells[0] : null
  const heading = readKindHeading(words ?? kindWithColumn ?? '')
  // "Updated." may be all that a row says: alone it heads a table only where one is to begin.
  const begins = place.table === null || (next !== undefined && isColumnHead(next.cells))
  if (heading && (heading.sure || begins)) return openTable(parts, place, heading, line)
  if (words === null) return false
  const both = readEditionWithKind(words)
  if (both) {
    openEdition(parts, place, both.edition, line)
    return openTable(parts, place, both.heading, line)
  }
  const edition = readEditionHeading(words)
  if (edition) return openEdition(parts, place, edition, line)
  const year = readArchiveYear(words)
  if (year === null && !isArchiveHeading(words)) return false
  Object.assign(place, { year, edition: null, table: null })
  if (year === null) parts.unplaced.push({ line: line.line, text: line.text, why: 'A heading: left out.' })
  return true
}

/** "Details" alone may be a heading within the details of a row. */
function isHeadOfColumns({ table }: Place, { cells }: AmendmentsLine): boolean {
  return isColumnHead(cells) && (cells.length > 1 || table === null || table.lines.length === 0)
}

/** An edition may have one table that no heading names. */
function openUnnamedTable(
  parts: AmendmentsParts,
  place: Place,
  line: AmendmentsLine,
  next: AmendmentsLine | undefined,
): true {
  if (!place.edition || place.table || (next && readKindHeading(onlyCell(next) ?? ''))) return true
  const why = 'No heading says what the table lists: its rows are kept as updated.'
  parts.flagged.push({ line: line.line, text: line.text, why })
  openTable(parts, place, { kind: 'updated', mixed: false, sure: true }, line)
  return true
}

function openEdition(
  parts: AmendmentsParts,
  place: Place,
  edition: EditionHeading,
  { line, text }: AmendmentsLine,
): true {
  parts.editions.push({ line, text, name: edition.name })
  Object.assign(place, { edition, table: null })
  return true
}

/** A table under the heading of a year alone is of that year, which then is its edition. */
function openTable(
  parts: AmendmentsParts,
  place: Place,
  heading: KindHeading,
  line: AmendmentsLine,
): boolean {
  const { year } = place
  if (!place.edition && year !== null)
    openEdition(parts, place, { name: String(year), year, when: year * 10_000 }, line)
  if (!place.edition) return false
  const why = `The heading names several kinds: its rows are kept as ${heading.kind}.`
  if (heading.mixed) parts.flagged.push({ line: line.line, text: line.text, why })
  place.table = { edition: place.edition, kind: heading.kind, lines: [] }
  parts.tables.push(place.table)
  return true
}

function takeLine(parts: AmendmentsParts, place: Place, line: AmendmentsLine): void {
  if (place.table) place.table.lines.push(line)
  else parts.unplaced.push({ line: line.line, text: line.text, why: whyOutside(line.text, place.edition) })
}

function whyOutside(text: string, edition: EditionHeading | null): string {
  if (/^(?:the )?next (?:planned |scheduled |manual )?update\b/i.test(text))
    return 'The next update is set on the manual’s own page: left out.'
  return edition === null
    ? 'It stands before the first edition or between editions: left out.'
    : 'It stands before the first table of its edition: left out.'
}

/** The words of a line of which one cell holds any; null for a line of several. */
function onlyCell({ cells }: AmendmentsLine): string | null {
  const [words, ...more] = cells.filter((cell) => cell !== '')
  return words !== undefined && more.length === 0 ? words : null
}
