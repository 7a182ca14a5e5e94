import { NO_STATUS, type Status } from '@/lib/contents/status-words'

/** What a page's lines say of one place, before it is known which places are one chapter's. */
export interface PageNode {
  /** Where it is printed; for an untitled section, where the first line below it is. */
  line: number
  /** `unnumbered` is a document, a link or one more place of a chapter. */
  kind: 'section' | 'chapter' | 'reserved' | 'note' | 'unnumbered'
  /** Its printed number, or the one that its chapters give a section; '' for none. */
  number: string
  /** Its title without status words; a note's lines, parted by '\n'; '' for an untitled section. */
  title: string
  status: Status
  entries: PageNode[]
}

/** A line of the page and what is said of it. */
export interface LineReport {
  line: number
  text: string
}

/** A tree being built from a page's lines, top to bottom. */
export interface PageTree {
  sections: PageNode[]
  /** From the current section down to the numbered place or heading that was last placed. */
  open: PageNode[]
  /** What the line before was made into. */
  last: PageNode | null
  /** How many headings below the sections print their number. */
  numberedHeadings: number
  /** Lines that no rule places, and what was done with them instead. */
  unplaced: (LineReport & { whatWasDone: string })[]
  /** Lines that were placed, and that somebody should look at. */
  flagged: (LineReport & { why: string })[]
}

/** A tree with nothing in it. */
export function emptyPageTree(): PageTree {
  return { sections: [], open: [], last: null, numberedHeadings: 0, unplaced: [], flagged: [] }
}

/** A node as the line says it, with nothing below it. */
export function pageNode(
  kind: PageNode['kind'],
  { line, number }: { line: number; number: string },
  title: string,
  status: Partial<Status> = {},
): PageNode {
  return { line, kind, number, title, status: { ...NO_STATUS, ...status }, entries: [] }
}

/** Begins a section at the top of the tree. */
export function openSection(tree: PageTree, section: PageNode): void {
  tree.sections.push(section)
  tree.open = [section]
  tree.last = section
}

/** Puts a node below another, and goes on below it. */
export function openBelow(tree: PageTree, parent: PageNode, node: PageNode): void {
  parent.entries.push(node)
  tree.open = [...tree.open.slice(0, tree.open.indexOf(parent) + 1), node]
  tree.last = node
}

/** The innermost open node that the number is below, with how many parts of the number are its own; or null. */
export function openAbove(tree: PageTree, number: string): { node: PageNode; parts: number } | null {
  const parts = number.split('.')
  for (let length = parts.length - 1; length > 0; length -= 1) {
    const prefix = parts.slice(0, length).join('.')
    const node = tree.open.findLast((candidate) => candidate.number === prefix)
    if (node) return { node, parts: length }
  }
  return null
}
