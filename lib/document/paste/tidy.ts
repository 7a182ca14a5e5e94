import { elementsIn, isElement, tagOf, unwrap, wordsOf } from './dom'

/** What elements keep of their attributes: all else was for the page or program that it came from. */
const ATTRIBUTES: Record<string, readonly string[]> = {
  a: ['href'],
  td: ['colspan', 'rowspan'],
  th: ['colspan', 'rowspan'],
  ol: ['start'],
  span: ['data-chapter-id', 'data-manual-reference'],
  div: ['data-callout'],
  section: ['data-box'],
}

const BLOCKS = 'p, h2, h3, h4, li, blockquote, ul, ol, dt, dd, dl, div, section, table'

/** Even blanks, no empty paragraphs, no attributes, marks joined: what is left is the text and how it is built. */
export function tidy(body: HTMLElement): void {
  tidyWords(body)
  for (const element of elementsIn(body)) {
    const kept = ATTRIBUTES[tagOf(element)] ?? []
    for (const { name } of [...element.attributes]) if (!kept.includes(name)) element.removeAttribute(name)
  }
  for (const mark of elementsIn(body, 'strong strong, em em')) unwrap(mark)
  for (const mark of elementsIn(body, 'strong, em, a')) if ((mark.textContent ?? '') === '') mark.remove()
  for (const block of elementsIn(body, BLOCKS).reverse()) {
    for (const edge of [block.firstChild, block.lastChild]) {
      if (isElement(edge) && tagOf(edge) === 'br') edge.remove()
    }
    if (wordsOf(block) === '' && !block.closest('td, th')) block.remove()
  }
  for (const row of elementsIn(body, 'tr')) if (wordsOf(row) === '') row.remove()
}

/** Blanks that do not break, marks that cannot be seen, and the line ends of the page's own source. */
function tidyWords(node: Node): void {
  if (node.nodeType === 3) {
    const words = (node.textContent ?? '').replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    node.textContent = words.replace(/[\s\u00a0]+/g, ' ')
  } else for (const child of [...node.childNodes]) tidyWords(child)
}
