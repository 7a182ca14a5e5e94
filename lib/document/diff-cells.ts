import { alignColumns, type Column } from './align-columns'
import { type Clause, plainText } from './clauses'
import { diffWords, joinRuns, type WordRun } from './diff-words'
import { type ChapterDocument, childrenOf, type DocumentNode, numberAttribute } from './document'
import { sameToReaders } from './same-to-readers'

/** One cell in a comparison of two rows of a table. */
export type ComparedCell = {
  kind: 'same' | 'changed' | 'added' | 'removed'
  /** What the table's header row calls the column; '' where it has none, and in the header row itself. */
  column: string
  words: WordRun[]
}

/** Two rows of a table that are one, before and after. */
type RowPair = { before: DocumentNode; after: DocumentNode }

/** So many rows of a table tell which of its columns are one. */
const MOST_ROWS = 20

/**
 * A comparison of rows, cell by cell; of an added or removed row (null on one side) every cell is. Which columns
 * are one is found from all rows that both texts have (`matched`), so that a column added or removed is so in
 * every row, and a word changed in one cell marks that cell alone.
 */
export function cellComparison(
  before: ChapterDocument | null,
  after: ChapterDocument,
  matched: readonly { before: Clause; after: Clause }[],
): (before: DocumentNode | null, after: DocumentNode | null) => ComparedCell[] {
  const [wasIn, isIn] = [tablesOf(before), tablesOf(after)]
  const shapeOf = ({ before, after }: RowPair) =>
    `${isIn.get(after)?.place} ${wasIn.get(before)?.columns} ${isIn.get(after)?.columns}`
  const pairs = new Map<string, RowPair[]>()
  for (const { before, after } of matched) {
    if (before.kind !== 'row' || after.kind !== 'row') continue
    const pair = { before: before.node, after: after.node }
    const alike = pairs.get(shapeOf(pair))
    if (!alike) pairs.set(shapeOf(pair), [pair])
    else if (alike.length < MOST_ROWS) alike.push(pair)
  }
  const columns = new Map<string, Column[]>()
  const columnsOf = (pair: RowPair): Column[] => {
    const shape = shapeOf(pair)
    const known = columns.get(shape)
    if (known) return known
    const found = alignColumns(
      (pairs.get(shape) ?? [pair]).map((rows) => [cellTexts(rows.before), cellTexts(rows.after)]),
    )
    columns.set(shape, found)
    return found
  }
  return (before, after) => {
    const [cells, others] = [before ? childrenOf(before) : [], after ? childrenOf(after) : []]
    const headers = before ? (wasIn.get(before)?.headers ?? []) : []
    const headersNow = after ? (isIn.get(after)?.headers ?? []) : []
    const places =
      before && after
        ? columnsOf({ before, after })
        : alignColumns([[cells.map(plainText), others.map(plainText)]])
    return places.map(({ before: was = -1, after: is = -1 }) =>
      compareCell(cells[was], others[is], headersNow[is] ?? headers[was] ?? ''),
    )
  }
}

/**
 * The words of a row from those of its cells, with the " | " between them; they join to the text of both rows.
 */
export function wordsOfRow(cells: readonly ComparedCell[]): WordRun[] {
  let [hadOne, hasOne] = [false, false]
  const runs = cells.flatMap(({ kind, words }): WordRun[] => {
    const [was, is] = [kind !== 'added', kind !== 'removed']
    const [first, firstNow] = [was && !hadOne, is && !hasOne]
    hadOne ||= was
    hasOne ||= is
    const before = was && !first
    const now = is && !firstNow
    if (before && now) return [{ op: 'same', text: ' | ' }, ...words]
    if (before) return [{ op: 'removed', text: ' | ' }, ...words]
    return now ? [{ op: 'added', text: ' | ' }, ...words] : words
  })
  return joinRuns(runs)
}

/**
 * By row, the place of its table among the blocks of the text, the columns that its cells stand in, and by its cells the words
 * of the header above each. Rows of one table whose cells stand in the same columns are compared alike.
 */
type Tables = Map<DocumentNode, { place: number; columns: string; headers: string[] }>

function tablesOf(document: ChapterDocument | null): Tables {
  const tables: Tables = new Map()
  for (const [place, table] of (document?.content ?? []).entries()) {
    if (table.type !== 'table') continue
    const rows = childrenOf(table)
    const [first] = rows
    const hasHeader = first && childrenOf(first).every(({ type }) => type === 'tableHeader')
    const starts = columnsIn(rows)
    const names = hasHeader ? namesOfColumns(first) : []
    for (const [at, row] of rows.entries()) {
      const widths = childrenOf(row).map((cell) => numberAttribute(cell, 'colspan', 1))
      tables.set(row, {
        place,
        // A cell that reaches down from a row above puts those of this one into other columns.
        columns: `${starts[at]?.join()} ${widths.join()}`,
        headers: at === 0 ? [] : (starts[at] ?? []).map((start) => names[start] ?? ''),
      })
    }
  }
  return tables
}

/** For each row the column in which each of its cells begins: cells span columns, and reach into the rows below. */
function columnsIn(rows: readonly DocumentNode[]): number[][] {
  let taken: number[] = []
  return rows.map((row) => {
    let column = 0
    const starts = childrenOf(row).map((cell) => {
      while ((taken[column] ?? 0) > 0) column++
      const start = column
      for (let width = numberAttribute(cell, 'colspan', 1); width > 0; width--)
        taken[column++] = numberAttribute(cell, 'rowspan', 1)
      return start
    })
    taken = Array.from(taken, (left = 0) => Math.max(0, left - 1))
    return starts
  })
}

/** What the header row calls each column. */
function namesOfColumns(header: DocumentNode): string[] {
  return childrenOf(header).flatMap((cell) =>
    new Array<string>(numberAttribute(cell, 'colspan', 1)).fill(plainText(cell)),
  )
}

function cellTexts(row: DocumentNode): string[] {
  return childrenOf(row).map(plainText)
}

function compareCell(
  was: DocumentNode | undefined,
  is: DocumentNode | undefined,
  column: string,
): ComparedCell {
  const words = diffWords(was ? plainText(was) : '', is ? plainText(is) : '')
  if (!was) return { kind: 'added', column, words }
  if (!is) return { kind: 'removed', column, words }
  return { kind: sameToReaders(was, is) ? 'same' : 'changed', column, words }
}
