import { type Ahead, lookAhead } from '@/lib/contents/page-ahead'
import { type PageLine, startsAsNote } from '@/lib/contents/page-lines'
import { emptyPageTree, openAbove, openBelow, openSection, type PageTree, pageNode } from '@/lib/contents/page-tree'
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
  if (line.kind === 'section') return openSection(tree, sectionNode(line, line.words))
  const numbered = line.kind === 'chapter' || line.kind === 'number'
  const early = numbered ? standsBeforeItsSection(tree, line, page.printedSections) : tree.sections.length === 0
  if (early) return leaveOut(tree, line, 'Left out: it stands before the first section.')
  if (line.kind === 'chapter') return placeChapter(tree, line, page)
  if (line.kind === 'number') return placeNumberAlone(tree, line, ahead, page)
  if (line.kind === 'applies') return limitChapter(tree, line)
  if (line.kind === 'heading') return placeHeading(tree, line, ahead, page)
  placeIndented(tree, line, ahead.nextNumbered)
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
  if (!isHeading) return placeNumbered(tree, pageNode('reserved', line, ''), page.printedSections)
  tree.numberedHeadings += 1
  if (title) page.titles.add(title)
  placeNumbered(tree, sectionNode(line, title?.words ?? ''), page.printedSections)
}

function limitChapter(tree: PageTree, line: PageLine): void {
  const chapter = tree.open.at(-1)
  if (chapter?.kind !== 'chapter') return leaveOut(tree, line, 'Left out: there is no chapter above it.')
  if (chapter.status.appliesTo !== null) {
    return leaveOut(tree, line, `Left out: the chapter is already limited to ${chapter.status.appliesTo}.`)
  }
  chapter.status.appliesTo = line.words
}

/**
 * A heading without a number. The last one before the chapters of a new subsection is that subsection's, and
 * its number is theirs. In the midst of a subsection it is none: it is read as if it were indented (or as the
 * title of the number alone above it). Elsewhere it is a subsection without a number.
 */
function placeHeading(tree: PageTree, line: PageLine, ahead: Ahead, page: Page): void {
  const next = ahead.nextNumbered
  const parts = next?.number.split('.') ?? []
  if (next && (openAbove(tree, next.number)?.parts ?? 0) > 1) return readAsIndented(tree, line, next)
  if (next && parts.length > 2 && parts[0] === tree.open[0]?.number && !ahead.headingBetween) {
    const number = parts.slice(0, 2).join('.')
    return placeNumbered(tree, sectionNode({ line: line.line, number }, line.words), page.printedSections)
  }
  if (startsAsNote(line.words)) return readAsIndented(tree, line, next)
  if (next === null && !ahead.indentedAfter) return leaveOut(tree, line, 'Left out: nothing follows it.')
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
