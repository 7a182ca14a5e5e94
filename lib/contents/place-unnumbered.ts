import { type PageLine, startsAsNote } from '@/lib/contents/page-lines'
import { type PageNode, type PageTree, pageNode } from '@/lib/contents/page-tree'
import { readUnderReview } from '@/lib/contents/status-words'

/**
 * Places an indented line. Indented once it is a note if it starts as notes do; else it goes on with the note
 * above it. All else is a document: of the chapter or entry above it, or of the section if there is none.
 * Gives in words what the line became.
 */
export function placeIndented(tree: PageTree, line: PageLine, next: PageLine | null): string {
  if (line.kind !== 'document') {
    if (startsAsNote(line.words)) return placeNote(tree, line, next)
    if (tree.last?.kind === 'note') {
      tree.last.title += `\n${line.words}`
      return 'as a further line of the note above it'
    }
  }
  return placeDocument(tree, line)
}

/** A note is a sibling of the chapters around it; between a chapter and what is numbered below it, it is below too. */
function placeNote(tree: PageTree, line: PageLine, next: PageLine | null): string {
  const top = tree.open.at(-1)
  const goesDeeper = top?.kind === 'section' || (top && next?.number.startsWith(`${top.number}.`))
  const note = pageNode('note', line, line.words)
  const parent = goesDeeper ? top : tree.open.at(-2)
  parent?.entries.push(note)
  tree.last = note
  return 'as a note'
}

function placeDocument(tree: PageTree, line: PageLine): string {
  const { title, underReview } = readUnderReview(line.words)
  const document = pageNode('unnumbered', line, title, { underReview })
  const top = tree.open.at(-1)
  const parent = top?.kind === 'section' ? parentInSection(tree, top, line) : top
  parent?.entries.push(document)
  tree.last = document
  return parent?.kind === 'section' ? 'as an entry of its section' : `as a document under “${parent?.title}”`
}

/** Under a heading without chapters so far: indented twice, or after a document, it is a document of the entry above. */
function parentInSection(tree: PageTree, section: PageNode, line: PageLine): PageNode {
  const entryAbove = section.entries.findLast((entry) => entry.kind === 'unnumbered')
  const followsDocument = tree.last?.kind === 'unnumbered' && section.entries.at(-1) !== entryAbove
  return entryAbove && (line.kind === 'document' || followsDocument) ? entryAbove : section
}
