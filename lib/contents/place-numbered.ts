import type { PageLine } from '@/lib/contents/page-lines'
import {
  openAbove,
  openBelow,
  openSection,
  type PageNode,
  type PageTree,
  pageNode,
} from '@/lib/contents/page-tree'

/**
 * Places a numbered line: its depth comes from its number, whatever its indentation. Headings that the page
 * leaves out (10.1 above 10.1.1) become untitled sections. A number of another section stays where it is
 * printed, under the innermost heading, and keeps its number.
 *
 * @param printedSections the numbers of all the page's section lines, also those further down
 */
export function placeNumbered(tree: PageTree, node: PageNode, printedSections: ReadonlySet<string>): void {
  const section = node.number.split('.')[0] ?? ''
  if (openAbove(tree, node.number) === null && isLostSection(tree, section, printedSections)) {
    openSection(tree, pageNode('section', { line: node.line, number: section }, ''))
    flagUntitled(tree, section, node)
  }
  const above = openAbove(tree, node.number)
  if (above === null) placeForeign(tree, node)
  else openBelow(tree, untitledDownTo(tree, above, node), node)
}

/** Does a line stand above the first section, without being a number of a section whose own line the page lost? */
export function standsBeforeItsSection(
  tree: PageTree,
  line: PageLine,
  printedSections: ReadonlySet<string>,
): boolean {
  return (
    tree.sections.length === 0 && (line.number === '' || printedSections.has(line.number.split('.')[0] ?? ''))
  )
}

/** Is this the next section, whose own line the page has lost? */
function isLostSection(tree: PageTree, section: string, printedSections: ReadonlySet<string>): boolean {
  if (printedSections.has(section)) return false
  const latest = tree.sections.reduce((most, { number }) => Math.max(most, Number(number)), 0)
  return tree.sections.length === 0 || Number(section) === latest + 1
}

/** Makes the untitled sections that are missing between an open node and the node to be placed below it. */
function untitledDownTo(tree: PageTree, above: { node: PageNode; parts: number }, below: PageNode): PageNode {
  const parts = below.number.split('.')
  let parent = above.node
  for (let length = above.parts + 1; length < parts.length; length += 1) {
    const number = parts.slice(0, length).join('.')
    const untitled = pageNode('section', { line: below.line, number }, '')
    openBelow(tree, parent, untitled)
    flagUntitled(tree, number, below)
    parent = untitled
  }
  return parent
}

function placeForeign(tree: PageTree, node: PageNode): void {
  const headings = tree.open.filter((candidate) => candidate.kind === 'section')
  const parent = node.kind === 'section' ? headings.at(0) : headings.at(-1)
  if (parent) openBelow(tree, parent, node)
}

function flagUntitled(tree: PageTree, number: string, below: PageNode): void {
  const text = `${below.number} ${below.title}`.trim()
  tree.flagged.push({ line: below.line, text, why: `No heading ${number} is printed: an untitled section.` })
}
