/** One line of an amendments page that holds any words. */
export interface AmendmentsLine {
  /** Its line in the page, from 1. */
  line: number
  /** The whole line, white space within it one space. */
  text: string
  /**
   * Its cells, each with white space as one space, '' where a cell is empty: parted by tabs, by upright lines, or by
   * three spaces and more. A line of one cell is not known to be part of a table.
   */
  cells: string[]
}

/** A page copied from a browser parts the cells of a table by tabs; one from an editor may draw upright lines. */
const UPRIGHT = /(?:^\s*\||\s\|\s|\|\s*$)/
const COLUMNS = /[ \u00a0]{3,}/
const RULE = /^[\s|:+=_*·•–—-]*$/
const DOTTED = /^\d{1,3}(?:\.\d{1,3})*\.?$/

/** The lines of an amendments page that hold any words. */
export function readAmendmentsLines(text: string): AmendmentsLine[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .flatMap((printed, index) =>
      RULE.test(printed) ? [] : [{ line: index + 1, text: plain(printed), cells: cellsOf(printed) }],
    )
}

function cellsOf(printed: string): string[] {
  const cells = parted(printed).map(plain)
  const [number = '', name = '', ...more] = cells
  // A column of numbers before the names: the number stands in front of the name, as elsewhere.
  return DOTTED.test(number) && name !== '' && more.length > 0 ? [`${number} ${name}`, ...more] : cells
}

function parted(printed: string): string[] {
  if (printed.includes('\t')) return printed.split('\t')
  if (UPRIGHT.test(printed))
    return printed
      .trim()
      .replace(/^\||\|$/g, '')
      .split('|')
  const words = printed.trim()
  const gap = COLUMNS.exec(words)
  return gap ? [words.slice(0, gap.index), words.slice(gap.index)] : [words]
}

function plain(words: string): string {
  return words.replace(/\s+/g, ' ').trim()
}
