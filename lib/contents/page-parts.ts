import { LONGEST_EDITION } from '@/lib/contents/outline'
import type { PageLine } from '@/lib/contents/page-lines'
import type { LineReport, PageNode } from '@/lib/contents/page-tree'
import { readUnderReview } from '@/lib/contents/status-words'

/** A page parted into what surrounds the contents and the contents. */
export interface PageParts {
  edition: string | null
  quickLinks: PageLine[]
  /** The lines that make the tree, and the words before the first section. */
  body: PageLine[]
  unplaced: (LineReport & { whatWasDone: string })[]
}

const MONTH_AND_YEAR =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}$/
const NAMED_EDITION = /^Edition: ?(.+)$/i

/** Takes the edition, the quick links and what is left out of every page from its lines. */
export function partPage(lines: readonly PageLine[]): PageParts {
  const editionLine = findEdition(lines)
  const parts: PageParts = {
    edition: editionLine ? readEdition(editionLine.text) : null,
    quickLinks: [],
    body: [],
    unplaced: [],
  }
  for (const line of lines) {
    const { text } = line
    if (line.kind === 'quick-link') parts.quickLinks.push(line)
    else if (line.kind === 'caption') {
      parts.unplaced.push({ line: line.line, text, whatWasDone: 'Left out: the caption of a table.' })
    } else if (line.kind === 'too-long') {
      const whatWasDone = `Left out: ${text.length} letters are too long for a line of a contents page.`
      parts.unplaced.push({ line: line.line, text: `${text.slice(0, 80)}…`, whatWasDone })
    } else if (line !== editionLine) parts.body.push(line)
  }
  return parts
}

/** The line that names the edition, as partPage reads it. */
export function printEdition(edition: string): string {
  return MONTH_AND_YEAR.test(edition) ? edition : `Edition: ${edition}`
}

/**
 * The short titles of the sections whose quick link is not their title. A second section of the same number has
 * the second quick link of that number. Gives the quick links that lead to no section, too.
 */
export function readShortTitles(
  quickLinks: readonly PageLine[],
  sections: readonly PageNode[],
): { shortTitles: Map<PageNode, string>; unplaced: PageParts['unplaced'] } {
  const shortTitles = new Map<PageNode, string>()
  const linked = new Set<PageNode>()
  const unplaced: PageParts['unplaced'] = []
  for (const { line, number, words, text } of quickLinks) {
    const section = sections.find((candidate) => candidate.number === number && !linked.has(candidate))
    if (!section) {
      unplaced.push({
        line,
        text,
        whatWasDone: `Left out: there is no section ${number} for this quick link.`,
      })
      continue
    }
    linked.add(section)
    const { title } = readUnderReview(words)
    if (title !== section.title) shortTitles.set(section, title)
  }
  return { shortTitles, unplaced }
}

function findEdition(lines: readonly PageLine[]): PageLine | undefined {
  const start = lines.findIndex((line) => line.kind === 'section')
  return lines.slice(0, start).find((line) => line.number === '' && readEdition(line.text) !== null)
}

/** Null for a name that is longer than an edition's can be: it would be none that anything is published in. */
function readEdition(text: string): string | null {
  const name = MONTH_AND_YEAR.test(text) ? text : (NAMED_EDITION.exec(text)?.[1] ?? null)
  return name !== null && name.length <= LONGEST_EDITION ? name : null
}
