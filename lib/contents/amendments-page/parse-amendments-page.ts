import type { Outline } from '@/lib/contents/outline'
import {
  type AmendmentsPage,
  type CarriedKind,
  MOST_EDITIONS,
  MOST_ROWS,
  type PrintedEdition,
  type PrintedRow,
} from './amendments-page'
import { type ChapterNames, chapterNames } from './chapter-names'
import { readAmendmentsLines } from './page-lines'
import { partAmendmentsPage, type TableOnPage } from './page-parts'
import { type RowOnPage, readTableRows } from './read-rows'

/** Ten years of monthly editions have half as many. */
const MOST_LINES = 30_000
const LONGEST_LINE = 20_000

/** A line, and what was done with it or should be known of it. */
export type AmendmentsLineReport = { line: number; text: string; why: string }

/** How an amendments page was read: with the page it accounts for every line that holds words. */
export interface AmendmentsReport {
  /** Lines that belong to no row, in the order of the page. */
  unplaced: AmendmentsLineReport[]
  /** Lines that were placed and that somebody should look at, in the order of the page. */
  flagged: AmendmentsLineReport[]
  /** Rows whose chapter is not sure, and why. A removed chapter that the contents do not have is none of them. */
  unmatched: { edition: string; row: PrintedRow; why: string }[]
}

/** An amendments page and how it was read, or why the text is none, as a sentence. */
export type ParsedAmendments = { page: AmendmentsPage; report: AmendmentsReport } | { problem: string }

/**
 * Reads the amendments page that belongs to a contents page: editions ("July 2024"), in each the tables Updated
 * Chapters, New Chapters and Removed Chapters with their rows Chapter Name | Details, and yearly archives. Words stay
 * as they are printed, white space apart. A row is given a chapter of the outline only where its name is surely that
 * chapter's.
 */
export function parseAmendmentsPage(text: string, outline: Outline): ParsedAmendments {
  const lines = readAmendmentsLines(text)
  if (lines.length === 0) return { problem: 'The page is empty.' }
  if (lines.length > MOST_LINES)
    return {
      problem: `The page is too long for an amendments page: ${lines.length} lines, at most ${MOST_LINES} are read.`,
    }
  const long = lines.find(({ text: words }) => words.length > LONGEST_LINE)
  if (long)
    return {
      problem: `Line ${long.line} is too long for an amendments page: has the page lost its line breaks?`,
    }
  const parts = partAmendmentsPage(lines)
  if (parts.tables.length === 0) return { problem: problemOf(text, parts.editions.length) }

  const names = chapterNames(outline)
  const report: AmendmentsReport = {
    unplaced: [...parts.unplaced],
    flagged: [...parts.flagged],
    unmatched: [],
  }
  const editions = new Map<string, PrintedEdition>()
  for (const table of parts.tables) {
    const rows = rowsOf(table, names, report)
    const { name, year } = table.edition
    const edition = editions.get(name.toLowerCase()) ?? { name, year, rows: [] }
    editions.set(name.toLowerCase(), edition)
    edition.rows.push(...rows)
  }
  for (const { name, line, text: heading } of parts.editions) {
    if (editions.get(name.toLowerCase())?.rows.length) continue
    report.unplaced.push({ line, text: heading, why: 'The edition has no rows: left out.' })
  }
  const newestFirst = inOrder(parts.tables, editions)
  const count = newestFirst.reduce((sum, { rows }) => sum + rows.length, 0)
  if (count === 0)
    return { problem: 'The page has headings of editions and tables, but no row in any of them.' }
  if (count > MOST_ROWS || newestFirst.length > MOST_EDITIONS)
    return {
      problem: `The page has too many rows for an amendments page: ${count} in ${newestFirst.length} editions.`,
    }
  report.unplaced.sort(byLine)
  report.flagged.sort(byLine)
  return { page: { editions: newestFirst }, report }
}

function problemOf(text: string, editions: number): string {
  if (/<(?:html|body|table|div|td)\b/i.test(text))
    return 'The page is HTML. Open it in a browser, copy what is shown, and save or paste it as plain text.'
  return editions === 0
    ? 'The page has no editions: no line such as “July 2024” was found.'
    : 'The page has no tables: no line such as “Updated Chapters” was found.'
}

function rowsOf(table: TableOnPage, names: ChapterNames, report: AmendmentsReport): PrintedRow[] {
  const { rows, unplaced, flagged } = readTableRows(table.kind, table.lines, names)
  report.unplaced.push(...unplaced)
  report.flagged.push(...flagged)
  return rows.map((row) => matched(row, table.edition.name, names, report))
}

function matched(row: RowOnPage, edition: string, names: ChapterNames, report: AmendmentsReport): PrintedRow {
  const found = names.find(row.title)
  if (typeof found !== 'string') return { ...row, chapter: found.key }
  const printed = { ...row, chapter: null }
  if (found === 'several')
    report.unmatched.push({ edition, row: printed, why: 'Several chapters have this name.' })
  else if (!isGone(row.kind))
    report.unmatched.push({ edition, row: printed, why: 'No chapter has this name.' })
  return printed
}

/** That the contents no longer have a removed chapter is as it should be. */
function isGone(kind: CarriedKind): boolean {
  return kind === 'removed'
}

/** Newest first: by their dates, and as the page has them where two are of one time. */
function inOrder(
  tables: readonly TableOnPage[],
  editions: ReadonlyMap<string, PrintedEdition>,
): PrintedEdition[] {
  const when = new Map(tables.map(({ edition }) => [edition.name.toLowerCase(), edition.when]))
  return [...editions]
    .filter(([, { rows }]) => rows.length > 0)
    .toSorted(([one], [other]) => (when.get(other) ?? 0) - (when.get(one) ?? 0))
    .map(([, edition]) => edition)
}

function byLine(one: { line: number }, other: { line: number }): number {
  return one.line - other.line
}
