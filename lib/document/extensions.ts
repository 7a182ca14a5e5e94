import { type Extensions, Node } from '@tiptap/core'
import { Link } from '@tiptap/extension-link'
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table'
import { StarterKit } from '@tiptap/starter-kit'
import { boxNodes } from './boxes'
import { Callout } from './callout'
import { ClauseIds } from './clause-ids'
import { definitionNodes } from './definition'
import { Attachment, Image } from './file-nodes'
import { isAllowedAddress } from './link-address'
import { ChapterReference, ManualReference } from './reference-nodes'

/** The version of the document format that is written now; stored beside every document and part of its hash. */
export const SCHEMA_VERSION = 1

/** The most columns or rows one cell may span. */
export const WIDEST_SPAN = 50

/** Boxes at the top, each at most once and in this order, then at least one block. */
const DOCUMENT_CONTENT = 'inBrief? scope? relatedChapters? (block | topBlock)+'

/**
 * The starter kit's pieces, narrowed. Group `block` (paragraphs and lists) may stand anywhere; `topBlock`
 * (headings, tables, callouts, quotations, definitions, images, attachments) only at the top, so that every heading
 * counts in the numbering and every clause stands where clauses are looked for.
 */
const NarrowedStarterKit = StarterKit.extend({
  addExtensions() {
    return (this.parent?.() ?? []).map((extension) => {
      if (!(extension instanceof Node)) return extension
      if (extension.name === 'doc') return extension.extend({ content: DOCUMENT_CONTENT })
      if (extension.name === 'blockquote') return extension.extend({ group: 'topBlock' })
      if (extension.name === 'heading') return extension.extend(headingChanges)
      if (extension.name === 'orderedList') return extension.extend(orderedListChanges)
      return extension
    })
  },
})

/** Headings 2 to 4 (1 is the chapter's title). Pasted h1 becomes 2, h5 and h6 become 4. */
const headingChanges = {
  group: 'topBlock',
  addAttributes: () => ({ level: { default: 2, rendered: false } }),
  parseHTML: () => [
    ...[1, 2, 3, 4, 5, 6].map((n) => ({ tag: `h${n}`, attrs: { level: Math.min(Math.max(n, 2), 4) } })),
    { tag: '.heading-number', ignore: true, priority: 100 },
    { tag: '.clause-link', ignore: true, priority: 100 },
  ],
}

/** A list counts 1, 2, 3 from its start; the letters and Roman figures of a pasted list are not kept. */
const orderedListChanges = {
  addAttributes: () => ({ start: { default: 1, parseHTML: (element: HTMLElement) => startOf(element) } }),
}

/** Cells span, and nothing else: no widths, no alignment. */
const cellChanges = {
  addAttributes: () => ({
    colspan: { default: 1, parseHTML: (element: HTMLElement) => spanOf(element, 'colspan') },
    rowspan: { default: 1, parseHTML: (element: HTMLElement) => spanOf(element, 'rowspan') },
  }),
}

const PlainTable = Table.extend({
  group: 'topBlock',
  renderHTML: ({ HTMLAttributes }) => ['table', HTMLAttributes, ['tbody', 0]],
})

/** A link is an address and nothing else; the page decides how links open and look. */
const PlainLink = Link.extend({
  addAttributes: () => ({ href: { default: null } }),
})

/**
 * The document format, schema version 1, as tiptap extensions: the same list builds the schema on the server
 * and the editor in the browser, which adds its own behaviour by extending members by name.
 */
export const documentExtensions: Extensions = [
  NarrowedStarterKit.configure({
    heading: { levels: [2, 3, 4] },
    code: false,
    codeBlock: false,
    horizontalRule: false,
    strike: false,
    underline: false,
    link: false,
    // It adds an empty paragraph after a closing table or box: opening a chapter would change it.
    trailingNode: false,
  }),
  PlainLink.configure({
    HTMLAttributes: { target: null, rel: null },
    isAllowedUri: isAllowedAddress,
    autolink: false,
    openOnClick: false,
    defaultProtocol: 'https',
  }),
  PlainTable.configure({ resizable: false, View: null }),
  TableRow,
  TableHeader.extend(cellChanges),
  TableCell.extend(cellChanges),
  ...boxNodes,
  Callout,
  ...definitionNodes,
  Image,
  Attachment,
  ChapterReference,
  ManualReference,
  ClauseIds,
]

function startOf(element: HTMLElement): number {
  const start = Number.parseInt(element.getAttribute('start') ?? '', 10)
  return start >= 1 && start <= 9_999 ? start : 1
}

function spanOf(element: HTMLElement, name: 'colspan' | 'rowspan'): number {
  const span = Number.parseInt(element.getAttribute(name) ?? '', 10)
  return span >= 1 ? Math.min(span, WIDEST_SPAN) : 1
}
