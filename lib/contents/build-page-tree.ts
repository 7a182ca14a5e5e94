import { type Ahead, lookAhead } from '@/lib/contents/page-ahead'
import { type PageLine, startsAsNote } from '@/lib/contents/page-lines'
import {
  emptyPageTree,
  openAbove,
  openBelow,
  openSection,
  type PageTree,
  pageNode,
} from '@/lib/contents/page-tree'
import { placeNumbered, standsBeforeItsSection } from '@/lib/contents/place-numbered'
import { placeIndented } from '@/lib/contents/place-unnumbered'
import { readChapterTitle, readUnderReview } from '@/lib/contents/status-words'

/** The tree that a page's lines make, read from top to bottom; captions and quick links must be gone. */
export function buildPageTree(lines: readonly PageLine[]): PageTree {
  const tree = emptyPageTree()
  const ahead = lookAhead(lines)
  const printedSections = new Set(lines.filter((line) => line.kind === 'section').map((line) => line.number))
  const titles = new Set<PageLine>()
  lines.forEach((line, index) => {
    const next = ahead[index]
    if (next && !titles.has(line)) placeLine(tree, line, next, { printedSections, titles })
  })
  return tree
}

/** What the lines share while they are placed: `titles` are headings already read with the number above them. */
interface Page {
  printedSections: ReadonlySet<string>
  titles: Set<PageLine>
}

function placeLine(tree: PageTree, line: PageLine, ahead: Ahead, page: Page): void {
  if (line.kind === 'section') openSection(tree, sectionNode(line, line.words))
  else if (standsBeforeItsSection(tree, line, page.printedSections)) {
    leaveOut(tree, line, 'Left out: it stands before the first section.')
  } else if (line.kind === 'chapter') placeChapter(tree, line, page)
  else if (line.kind === 'number') placeNumberAlone(tree, line, ahead, page)
  else if (line.kind === 'applies') limitChapter(tree, line)
  else if (line.kind === 'heading') placeHeading(tree, line, ahead, page)
  else placeIndented(tree, line, ahead.nextNumbered)
}

function sectionNode(line: { line: number; number: string }, printedTitle: string) {
  const { title, underReview } = readUnderReview(printedTitle)
  return pageNode('section', line, title, { underReview })
}

function placeChapter(tree: PageTree, line: PageLine, { printedSections }: Page): void {
  const { title, status } = readChapterTitle(line.words)
  placeNumbered(tree, pageNode('chapter', line, title, status), printedSections)
}

/**
 * A number alone is a heading if its title follows (for a deeper number than two parts: and something numbered
 * below it), an untitled heading if only something numbered below it follows, and else a reserved place.
 */
function placeNumberAlone(tree: PageTree, line: PageLine, { title, nextNumbered }: Ahead, page: Page): void {
  const hasNumberedBelow = nextNumbered?.number.startsWith(`${line.number}.`) ?? false
  const isHeading = hasNumberedBelow || (title !== null && line.number.split('.').length === 2)
  if (!isHeading) {
    placeNumbered(tree, pageNode('reserved', line, ''), page.printedSections)
    return
  }
  tree.numberedHeadings += 1
  if (title) page.titles.add(title)
  placeNumbered(tree, sectionNode(line, title?.words ?? ''), page.printedSections)
}

function limitChapter(tree: PageTree, line: PageLine): void {
  const chapter = tree.open.at(-1)
  if (chapter?.kind !== 'chapter') leaveOut(tree, line, 'Left out: there is no chapter above it.')
  else if (chapter.status.appliesTo !== null) {
    leaveOut(tree, line, `Left out: the chapter is already limited to ${chapter.status.appliesTo}.`)
  } else chapter.status.appliesTo = line.words
}

/**
 * A heading without a number. The last one before the chapters of a new subsection is that subsection's, and
 * its number is theirs. In the midst of a subsection it is none: it is read as if it were indented (or as the
 * title of the number alone above it). Elsewhere it is a subsection without a number.
 */
function placeHeading(tree: PageTree, line: PageLine, ahead: Ahead, page: Page): void {
  const next = ahead.nextNumbered
  const isWithinSubsection = next !== null && (openAbove(tree, next.number)?.parts ?? 0) > 1
  const subsection = ahead.headingBetween ? null : subsectionBegunBy(tree, next)
  if (isWithinSubsection) readAsIndented(tree, line, next)
  else if (subsection !== null) {
    placeNumbered(
      tree,
      sectionNode({ line: line.line, number: subsection }, line.words),
      page.printedSections,
    )
  } else if (startsAsNote(line.words)) readAsIndented(tree, line, next)
  else if (next === null && !ahead.indentedAfter) leaveOut(tree, line, 'Left out: nothing follows it.')
  else placeUnnumberedHeading(tree, line)
}

/** The number of the subsection of the current section that a chapter of three or more parts begins. */
function subsectionBegunBy(tree: PageTree, next: PageLine | null): string | null {
  const parts = next?.number.split('.') ?? []
  return parts.length > 2 && parts[0] === tree.open[0]?.number ? parts.slice(0, 2).join('.') : null
}

function placeUnnumberedHeading(tree: PageTree, line: PageLine): void {
  const section = tree.open[0]
  if (section) openBelow(tree, section, sectionNode({ line: line.line, number: '' }, line.words))
}

function readAsIndented(tree: PageTree, line: PageLine, next: PageLine | null): void {
  const reserved = tree.last
  if (reserved?.kind === 'reserved') {
    Object.assign(reserved, { kind: 'chapter', ...readChapterTitle(line.words) })
    tree.unplaced.push({ ...said(line), whatWasDone: `Read as the title of ${reserved.number}.` })
    return
  }
  const became = placeIndented(tree, line, next)
  tree.unplaced.push({ ...said(line), whatWasDone: `Read as if it were indented: ${became}.` })
}

function leaveOut(tree: PageTree, line: PageLine, whatWasDone: string): void {
  tree.unplaced.push({ ...said(line), whatWasDone })
}

function said({ line, text }: PageLine): { line: number; text: string } {
  return { line, text }
}
