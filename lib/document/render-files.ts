import { type DocumentNode, numberAttribute, textAttribute } from './document'
import { fileWords, isFileHash } from './file-kinds'
import { element, emptyElement, escapeHtml } from './html'
import { anchorOf, clauseLink, joined, type Page, type Part } from './render-parts'

/**
 * A definition as one group of a list of definitions: those that follow one another are one list, so that a
 * screen reader counts them together.
 */
export function definitionHtml({ node, children }: Part, page: Page): string {
  const place = page.definitions.get(node)
  if (!place) return ''
  const group = element('div', { class: 'definition', id: anchorOf(node, page) }, joined(children))
  return `${place.first ? '<dl class="definitions">' : ''}${group}${place.last ? '</dl>' : ''}`
}

/** An image with its alternative text and its size, so that nothing moves when it arrives. */
export function imageHtml(node: DocumentNode, page: Page): string {
  const [file, alt] = [textAttribute(node, 'file'), textAttribute(node, 'alt')]
  const id = anchorOf(node, page)
  if (!isFileHash(file)) return element('p', { class: 'govuk-body', id }, escapeHtml(alt))
  const image = emptyElement('img', {
    src: page.fileAddress(file, textAttribute(node, 'name')),
    alt,
    width: numberAttribute(node, 'width', 0) || null,
    height: numberAttribute(node, 'height', 0) || null,
    loading: 'lazy',
  })
  return element('figure', { class: 'image', id }, image + clauseLink(node, page))
}

/** A form or leaflet: its title as the link, its type and size beside it. */
export function attachmentHtml(node: DocumentNode, page: Page): string {
  const [file, title] = [textAttribute(node, 'file'), escapeHtml(textAttribute(node, 'title'))]
  const href = isFileHash(file) ? page.fileAddress(file, textAttribute(node, 'name')) : ''
  const words = fileWords(textAttribute(node, 'mediaType'), numberAttribute(node, 'size', 0))
  return element(
    'p',
    { class: 'govuk-body attachment', id: anchorOf(node, page) },
    `${href ? element('a', { class: 'govuk-link', href }, title) : title} ${element('span', { class: 'attachment__kind' }, `(${escapeHtml(words)})`)}${clauseLink(node, page)}`,
  )
}
