import {
  type ChapterDocument,
  childrenOf,
  type DocumentNode,
  isUuid,
  numberAttribute,
  textAttribute,
} from './document'
import { attachmentWords } from './file-kinds'

const KINDS = {
  heading: 'heading',
  paragraph: 'paragraph',
  callout: 'callout',
  blockquote: 'quote',
  definition: 'definition',
  image: 'image',
  attachment: 'attachment',
  inBrief: 'inBrief',
  scope: 'scope',
  relatedChapters: 'relatedChapters',
  listItem: 'item',
  tableRow: 'row',
} as const

const HOLDS_WORDS = ['paragraph', 'heading', 'definitionTerm']

/** What a clause is. */
export type ClauseKind = (typeof KINDS)[keyof typeof KINDS]

/**
 * A heading, a top-level block, an item of a top-level list or a row of a top-level table: what comments,
 * redlines, merges, deep links and amendments point at. A nested list, and all that a box holds, belong to
 * the clause around them.
 */
export type Clause = {
  /** The clause's uuid; '' where the document has not been given ids yet. */
  id: string
  kind: ClauseKind
  /** Its words without formatting; see {@link plainText}. */
  text: string
  node: DocumentNode
  /** The id of the heading it stands under (of a heading: the one above it in rank), null before the first. */
  headingId: string | null
  /** Of a heading: 2, 3 or 4. */
  level?: number
  /** Of an item: the list it is in, and the number at which that list starts. */
  list?: { numbered: boolean; start: number }
}

/** The clauses of a document in reading order. */
export function clausesOf(document: ChapterDocument): Clause[] {
  const clauses: Clause[] = []
  const headings: { id: string; level: number }[] = []
  const add = (node: DocumentNode, list?: Clause['list']) => {
    const kind = kindOf(node)
    if (!kind) return
    const id = textAttribute(node, 'clauseId')
    const text = plainText(node)
    const level = kind === 'heading' ? numberAttribute(node, 'level', 2) : null
    if (level !== null) while ((headings.at(-1)?.level ?? 0) >= level) headings.pop()
    const headingId = headings.at(-1)?.id ?? null
    if (level !== null && text.trim() !== '') headings.push({ id, level })
    clauses.push({
      id,
      kind,
      text,
      node,
      headingId,
      ...(level === null ? {} : { level }),
      ...(list ? { list } : {}),
    })
  }
  for (const block of document.content) {
    if (!holdsClauses(block)) add(block)
    else for (const child of childrenOf(block)) add(child, listOf(block))
  }
  return clauses
}

/**
 * The same document in which every clause has an id of its own. A clause without one, or with one that an
 * earlier clause has, gets a new one from `newId`; the first keeps it, and everything else is left alone.
 * Throws if `newId` gives an id that is taken.
 */
export function withClauseIds(document: ChapterDocument, newId: () => string): ChapterDocument {
  const present = new Set(clausesOf(document).map((clause) => clause.id))
  const kept = new Set<string>()
  const identify = (node: DocumentNode): DocumentNode => {
    if (!kindOf(node)) return node
    const id = textAttribute(node, 'clauseId')
    if (isUuid(id) && !kept.has(id)) {
      kept.add(id)
      return node
    }
    const given = newId()
    if (present.has(given)) throw new Error(`newId gave ${given}, which another clause has`)
    present.add(given)
    return { ...node, attrs: { ...node.attrs, clauseId: given } }
  }
  return {
    ...document,
    content: document.content.map((block) =>
      holdsClauses(block) ? { ...block, content: childrenOf(block).map(identify) } : identify(block),
    ),
  }
}

/**
 * The words of a node without formatting: blocks on lines of their own, the cells of a row between " | ",
 * a reference as its label, an image as its alternative text, an attachment as its title (type, size).
 */
export function plainText(node: DocumentNode): string {
  if (node.text !== undefined) return node.text
  if (node.type === 'hardBreak') return '\n'
  if (node.type === 'chapterReference' || node.type === 'manualReference') return textAttribute(node, 'label')
  if (node.type === 'image') return textAttribute(node, 'alt')
  if (node.type === 'attachment') return attachmentWords(node.attrs)
  const parts = childrenOf(node).map(plainText)
  if (holdsWords(node)) return parts.join('')
  if (node.type === 'tableRow') return parts.some((part) => part !== '') ? parts.join(' | ') : ''
  return parts.filter((part) => part !== '').join('\n')
}

/** Are this node's children words, not blocks? True of a paragraph, a heading, a defined term. */
export function holdsWords(node: DocumentNode): boolean {
  return HOLDS_WORDS.includes(node.type)
}

/** Does a reader see nothing of this clause? True of an empty heading, an empty paragraph and an empty definition. */
export function isBlank(clause: Clause): boolean {
  return ['heading', 'paragraph', 'definition'].includes(clause.kind) && clause.text.trim() === ''
}

/** The id that a clause's element has on the reader's page: short, since every byte of it is sent. */
export function clauseAnchor(clauseId: string): string {
  return `c-${clauseId.slice(-8)}`
}

function kindOf(node: DocumentNode): ClauseKind | null {
  return Object.hasOwn(KINDS, node.type) ? KINDS[node.type as keyof typeof KINDS] : null
}

function holdsClauses(block: DocumentNode): boolean {
  return block.type === 'table' || listOf(block) !== undefined
}

function listOf(block: DocumentNode): Clause['list'] {
  if (block.type === 'bulletList') return { numbered: false, start: 1 }
  if (block.type === 'orderedList') return { numbered: true, start: numberAttribute(block, 'start', 1) }
  return undefined
}
