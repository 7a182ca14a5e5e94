import type { PageLine } from '@/lib/contents/page-lines'

/** What follows a line on its page; some lines mean what the lines after them make of them. */
export interface Ahead {
  /** The next line with a number, a section's included, or null. */
  nextNumbered: PageLine | null
  /** The heading that follows at once, and so is the title of a number printed alone, or null. */
  title: PageLine | null
  /** Does another heading stand between here and the next number (or the end)? */
  headingBetween: boolean
  /** Does anything indented stand between here and the end? */
  indentedAfter: boolean
}

const NOTHING: Ahead = { nextNumbered: null, title: null, headingBetween: false, indentedAfter: false }

/** What follows each of a page's lines, in the order of the lines. Captions and quick links must be gone. */
export function lookAhead(lines: readonly PageLine[]): Ahead[] {
  const ahead: Ahead[] = []
  let after = NOTHING
  for (const line of lines.toReversed()) {
    ahead.push(after)
    after = aheadOf(line, after)
  }
  return ahead.reverse()
}

/** What is ahead of the line before this one. A limit to a member authority stands between nothing. */
function aheadOf(line: PageLine, after: Ahead): Ahead {
  if (line.kind === 'applies') return after
  if (line.number !== '') {
    return { ...after, nextNumbered: line, title: null, headingBetween: false }
  }
  if (line.kind === 'heading') return { ...after, title: line, headingBetween: true }
  return { ...after, title: null, indentedAfter: true }
}
