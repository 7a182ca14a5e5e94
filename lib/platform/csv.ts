import { stringify } from 'csv-stringify/sync'

/** A column of a table that is taken away: its heading, and its cell in each row. */
export type Column<Row> = { heading: string; cell: (row: Row) => string | number | null }

/**
 * A table as a file that spreadsheets open: UTF-8 with the mark that Excel wants, lines ended as on Windows. A cell that
 * a spreadsheet would take for a formula is led in by an apostrophe, so that words typed by somebody else do nothing.
 */
export function csvOf<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  return stringify(
    [
      columns.map(({ heading }) => heading),
      ...rows.map((row) => columns.map(({ cell }) => guarded(cell(row)))),
    ],
    { bom: true, record_delimiter: 'windows', quoted_match: /^\s|\s$/ },
  )
}

/** What begins as a formula does, in the letters of East Asian keyboards too, or with a tab or a line's end before it. */
const formula = /^[\s\u00a0]*[=+\-@\uff1d\uff0b\uff0d\uff20]/

function guarded(cell: string | number | null): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  return formula.test(cell) || /^[\t\r\n]/.test(cell) ? `'${cell}` : cell
}
