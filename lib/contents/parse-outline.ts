import { type BringingTogether, type BroughtTogether, bringTogether } from '@/lib/contents/bring-together'
import { buildPageTree } from '@/lib/contents/build-page-tree'
import { countPage, type PageCounts } from '@/lib/contents/count-page'
import { fixNumbers } from '@/lib/contents/fixed-numbers'
import { everyEntry, type Outline, type OutlineEntry } from '@/lib/contents/outline'
import { readPageLines } from '@/lib/contents/page-lines'
import { partPage, readShortTitles } from '@/lib/contents/page-parts'
import type { LineReport, PageNode } from '@/lib/contents/page-tree'
import {
  type ChapterFinder,
  chapterFinder,
  hasLostItsTarget,
  readReferences,
  webAddressIn,
} from '@/lib/contents/resolve-references'

/** The real pages have 200 to 400 lines with words. */
const MOST_LINES = 20_000

/** What an import tells whoever started it. With the outline it accounts for every line that holds words. */
export interface OutlineReport {
  /** Printed lines, before the places of one chapter are brought together. */
  counts: PageCounts
  broughtTogether: BroughtTogether[]
  /** Lines that no rule places, in the order of the page, and what was done with them instead. */
  unplaced: (LineReport & { whatWasDone: string })[]
  /** Lines that were placed and that somebody should look at, in the order of the page. */
  flagged: (LineReport & { why: string })[]
}

/** An outline and how it was read, or why the text is no contents page, as a sentence. */
export type ParsedOutline = { outline: Outline; report: OutlineReport } | { problem: string }

/**
 * Reads a contents page. Titles, notes and numbers stay as they are printed, slips included (white space
 * apart); status words become flags; the places of one chapter are brought together; references are resolved.
 */
export function parseOutline(text: string): ParsedOutline {
  const lines = readPageLines(text)
  if (lines.length === 0) return { problem: 'The page is empty.' }
  if (lines.length > MOST_LINES) {
    return {
      problem: `The page is too long for a contents page: ${lines.length} lines, at most ${MOST_LINES} are read.`,
    }
  }
  if (!lines.some((line) => line.kind === 'section')) {
    return { problem: 'The page has no sections: no line such as “1. All Children” was found.' }
  }
  const page = partPage(lines)
  const tree = buildPageTree(page.body)
  const together = bringTogether(tree.sections)
  const numbers = fixNumbers(tree.sections)
  const { shortTitles, unplaced } = readShortTitles(page.quickLinks, tree.sections)
  const findChapter = chapterFinder(together.chapters)

  const toEntry = (node: PageNode): OutlineEntry => {
    const place = readPlace(node, together, findChapter)
    const canBeNumbered = place.kind === 'section' || place.kind === 'chapter' || place.kind === 'reserved'
    return {
      ...place,
      shortTitle: shortTitles.get(node) ?? null,
      fixedNumber: canBeNumbered ? (numbers.fixed.get(node) ?? null) : null,
      entries: node.entries.map(toEntry),
    }
  }
  const entries = tree.sections.map(toEntry)
  return {
    outline: { edition: page.edition, chapters: together.chapters, entries },
    report: {
      counts: countPage(tree, page.quickLinks.length),
      broughtTogether: together.broughtTogether,
      unplaced: inPageOrder([...page.unplaced, ...tree.unplaced, ...unplaced]),
      flagged: inPageOrder([
        ...tree.flagged,
        ...together.flagged,
        ...numbers.flagged,
        ...withoutTarget(tree.sections),
      ]),
    },
  }
}

/** What stands at a node's place, its number, short title and entries apart. */
function readPlace(
  node: PageNode,
  { places }: BringingTogether,
  findChapter: ChapterFinder,
): Pick<OutlineEntry, 'kind' | 'title' | 'underReview' | 'chapter' | 'text' | 'references'> {
  const empty = {
    title: null,
    underReview: node.status.underReview,
    chapter: null,
    text: null,
    references: [],
  }
  const place = places.get(node)
  if (place) {
    const title = place.title === place.chapter.title ? null : place.title
    return { ...empty, kind: 'chapter', title, underReview: place.underReview, chapter: place.chapter.key }
  }
  if (node.kind === 'note') {
    return { ...empty, kind: 'note', text: node.title, references: readReferences(node.title, findChapter) }
  }
  if (node.kind === 'reserved') return { ...empty, kind: 'reserved' }
  if (node.kind === 'section') return { ...empty, kind: 'section', title: node.title }
  const href = webAddressIn(node.title)
  if (href === null) return { ...empty, kind: 'document', title: node.title }
  const references = [{ words: node.title, chapter: null, href }]
  return { ...empty, kind: 'link', title: node.title, references }
}

function withoutTarget(sections: readonly PageNode[]): OutlineReport['flagged'] {
  return [...everyEntry(sections)]
    .filter((node) => node.kind === 'note' && hasLostItsTarget(node.title))
    .map(({ line, title }) => ({
      line,
      text: title,
      why: 'The note has lost what it refers to; it was kept.',
    }))
}

function inPageOrder<Report extends LineReport>(reports: readonly Report[]): Report[] {
  return reports.toSorted((one, other) => one.line - other.line)
}
