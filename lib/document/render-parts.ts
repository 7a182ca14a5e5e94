import { type Box, boxOf } from './boxes'
import { CALLOUT_LABELS, isCalloutKind } from './callout'
import { childrenOf, type DocumentNode, numberAttribute, textAttribute } from './document'
import { element, escapeHtml } from './html'
import { isManualAddress } from './manual-address'
import type { NumberedHeading } from './numbered-headings'
import { inlineHtml } from './render-inline'
import { tableHtml } from './render-table'

/** How a chapter that a text refers to is shown; null where it cannot be (removed, or not published yet). */
export type ResolveChapter = (chapterId: string) => { title: string; number: string; href: string } | null

/** Where a page finds the bytes of a file, by its SHA-256; the name is what a download is called. */
export type FileAddress = (file: string, name: string) => string

/** What the parts of one rendering need to know of the whole. */
export type Page = {
  /** The element id of each clause. */
  anchors: Map<DocumentNode, string>
  /** The headings that are shown. */
  headings: Map<DocumentNode, NumberedHeading>
  /** The title of the heading that each clause stands under. */
  titles: Map<DocumentNode, string>
  /** The definitions that are shown, and whether each is the first or last of those that stand together. */
  definitions: Map<DocumentNode, { first: boolean; last: boolean }>
  resolveChapter: ResolveChapter
  fileAddress: FileAddress
  /** The page that the links lead to with which each clause ends; null: only headings show a link to themselves. */
  clauseLinks: string | null
  /** How many tables have been drawn so far. */
  tables: number
}

/** One node as the walk hands it over; reading `children` draws them. */
export type Part = {
  node: DocumentNode
  parent?: DocumentNode
  children?: string | string[]
  renderElement: (props: { content: DocumentNode; parent?: DocumentNode }) => string | string[]
}

const HEADING_CLASSES: Record<number, string> = { 2: 'govuk-heading-m', 3: 'govuk-heading-s' }

/** The only paragraph of a list item or cell needs no element of its own; an empty one is nothing to a reader. */
export function paragraphHtml(part: Part, page: Page): string {
  const words = wordsOf(part)
  if (words.trim() === '' || isOnlyParagraph(part.parent)) return words
  return element(
    'p',
    { class: 'govuk-body', id: anchorOf(part.node, page) },
    words + clauseLink(part.node, page),
  )
}

function isOnlyParagraph(parent: DocumentNode | undefined): boolean {
  if (!parent || !['listItem', 'tableCell', 'tableHeader', 'definitionText'].includes(parent.type))
    return false
  return childrenOf(parent).filter((child) => child.type === 'paragraph').length === 1
}

/** The link stands beside the heading, not in it: a heading's name is its words. */
export function headingHtml(part: Part, page: Page): string {
  const heading = page.headings.get(part.node)
  if (!heading) return ''
  const id = anchorOf(part.node, page)
  const number = element('span', { class: 'heading-number' }, escapeHtml(heading.number))
  const name = `Link to section ${heading.number.replace(/\.$/, '')}`
  const link = id ? element('a', { class: 'clause-link', href: `#${id}`, 'aria-label': name }, '¶') : ''
  const words = `${number} ${wordsOf(part)}`
  const tag = `h${heading.level}`
  return element(
    'div',
    { class: 'clause-heading' },
    element(tag, { class: HEADING_CLASSES[heading.level] ?? 'govuk-heading-s', id }, words) + link,
  )
}

/** A numbered list, from the number it starts at. */
export function orderedListHtml({ node, children }: Part): string {
  const start = numberAttribute(node, 'start', 1)
  return element(
    'ol',
    { class: 'govuk-list govuk-list--number', start: start === 1 ? null : start },
    joined(children),
  )
}

/** A callout with its label in words: colour and an icon alone say nothing to some readers. */
export function calloutHtml({ node, children }: Part, page: Page): string {
  const named = textAttribute(node, 'kind')
  const kind = isCalloutKind(named) ? named : 'note'
  const label = element(
    'p',
    { class: 'govuk-body callout__label' },
    element('strong', {}, CALLOUT_LABELS[kind]),
  )
  const content = label + joined(children) + clauseLink(node, page)
  const id = anchorOf(node, page)
  if (kind !== 'caution') {
    return element('div', { class: `govuk-inset-text callout callout--${kind}`, id }, content)
  }
  const icon = element('span', { class: 'govuk-warning-text__icon', 'aria-hidden': 'true' }, '!')
  return element(
    'div',
    { class: 'govuk-warning-text callout callout--caution', id },
    icon + element('div', { class: 'govuk-warning-text__text' }, content),
  )
}

/** A box as a region named by its heading. */
export function boxHtml({ node, children }: Part, page: Page): string {
  const box = boxOf(node.type)
  if (!box) return joined(children)
  const heading = `${box.slug}-heading`
  return element(
    'section',
    { class: box.slug, id: anchorOf(node, page), 'aria-labelledby': heading },
    element('h2', { class: 'govuk-heading-s box-heading', id: heading }, box.heading) +
      joined(children) +
      clauseLink(node, page),
  )
}

/** A table, labelled with its number in the text and the title it stands under. */
export function tablePartHtml({ node, parent, renderElement }: Part, page: Page): string {
  page.tables += 1
  const box: Box | undefined = parent && boxOf(parent.type)
  const [first] = childrenOf(node)
  const title = box?.heading ?? (first && page.titles.get(first)) ?? ''
  return tableHtml(node, {
    label: `Table ${page.tables}${title ? `: ${title}` : ''}`,
    anchorOf: (row) => anchorOf(row, page),
    rowEnd: (row) => clauseLink(row, page),
    cellContent: (cell) =>
      childrenOf(cell)
        .map((child) => joined(renderElement({ content: child, parent: cell })))
        .join(''),
  })
}

/** A reference as a link with the chapter's title of the day, or its label as plain words. */
export function referenceHtml(node: DocumentNode, page: Page): string {
  const chapter = page.resolveChapter(textAttribute(node, 'chapterId'))
  if (!chapter) return escapeHtml(textAttribute(node, 'label'))
  return element('a', { class: 'govuk-link', href: chapter.href }, escapeHtml(chapter.title))
}

/** A reference to another manual as a link; its words alone where the address is none. */
export function manualReferenceHtml(node: DocumentNode): string {
  const [href, label] = [textAttribute(node, 'href'), escapeHtml(textAttribute(node, 'label'))]
  return isManualAddress(href) ? element('a', { class: 'govuk-link manual-reference', href }, label) : label
}

/** The words of a node that holds words. */
export function wordsOf({ node, renderElement }: Part): string {
  return inlineHtml(node, (content) => joined(renderElement({ content, parent: node })))
}

/** The children of a node as one piece of HTML. */
export function joined(children: string | string[] | undefined): string {
  return typeof children === 'string' ? children : (children ?? []).join('')
}

/**
 * The link of a clause to itself, where the page has them; '' for what is no clause. Its name is the same everywhere: a
 * page that shows them all shows them because somebody asked for it.
 */
export function clauseLink(node: DocumentNode | undefined, page: Page): string {
  const id = node && page.clauseLinks !== null ? anchorOf(node, page) : null
  if (id === null) return ''
  const href = `${page.clauseLinks}#${id}`
  return element('a', { class: 'clause-link', href, 'aria-label': 'Link to this paragraph' }, '¶')
}

/** The element id of a clause; null for a node that is none. */
export function anchorOf(node: DocumentNode, page: Page): string | null {
  return page.anchors.get(node) ?? null
}
