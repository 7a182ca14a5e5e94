import { elementsIn, isElement, isInline, rename, tagOf, unwrap, wordsOf } from './dom'
import { REFERENCE } from './marks'

/** Blocks that the text has: they stay. */
const KEPT =
  'p, h2, h3, h4, ul, ol, li, blockquote, table, thead, tbody, tfoot, tr, td, th, caption, dl, dt, dd, [data-callout], [data-box]'

/** Blocks whose content is words alone. */
const WORDS_ONLY = 'p, h2, h3, h4, dt, caption'

/**
 * Paragraphs out of whatever a page was built of: an element that holds blocks gives way to them, with a paragraph for each
 * run of words between; one that holds words alone becomes a paragraph. Two line breaks part two paragraphs.
 */
export function blocksFrom(body: HTMLElement): void {
  for (const mark of elementsIn(body, 'a, strong, em').reverse()) if (holdsBlocks(mark)) pushDown(mark)
  for (const element of elementsIn(body, 'hr')) element.remove()
  for (const element of elementsIn(body).reverse()) {
    if (isInline(element) || element.matches(REFERENCE)) continue
    if (element.matches(WORDS_ONLY)) {
      if (holdsBlocks(element)) {
        paragraphsIn(element)
        unwrap(element)
      }
    } else if (element.matches(KEPT)) {
      if (holdsBlocks(element) && !element.matches('ul, ol, table, thead, tbody, tfoot, tr, dl'))
        paragraphsIn(element)
    } else if (holdsBlocks(element)) {
      paragraphsIn(element)
      unwrap(element)
    } else if (wordsOf(element) === '') element.remove()
    else rename(element, 'p')
  }
  if (holdsBlocks(body)) paragraphsIn(body)
  for (const paragraph of elementsIn(body, 'p')) partAtBreaks(paragraph)
}

function holdsBlocks(element: Element): boolean {
  return elementsIn(element).some((inner) => !isInline(inner))
}

/** A link or mark around blocks goes round the words in each of them. */
function pushDown(mark: HTMLElement): void {
  for (const block of elementsIn(mark)) {
    if (isInline(block) || holdsBlocks(block) || wordsOf(block) === '') continue
    const copy = mark.cloneNode(false)
    for (const child of [...block.childNodes]) copy.appendChild(child)
    block.append(copy)
  }
  unwrap(mark)
}

/** Puts each run of words between blocks into a paragraph. */
function paragraphsIn(element: Element): void {
  let run: Node[] = []
  const close = () => {
    const [first] = run
    if (first && run.some((node) => (node.textContent ?? '').trim() !== '')) {
      const paragraph = element.ownerDocument.createElement('p')
      element.insertBefore(paragraph, first)
      paragraph.append(...run)
    } else for (const node of run) if (isElement(node)) node.remove()
    run = []
  }
  for (const child of [...element.childNodes]) {
    if (isInline(child)) run.push(child)
    else close()
  }
  close()
}

function partAtBreaks(paragraph: HTMLElement): void {
  let breaks: Element[] = []
  const parts: Node[][] = [[]]
  for (const node of [...paragraph.childNodes]) {
    if (isElement(node) && tagOf(node) === 'br') {
      breaks.push(node)
      continue
    }
    const isBlank = (node.textContent ?? '').trim() === ''
    if (isBlank && breaks.length > 0) continue
    if (breaks.length > 1) parts.push([])
    else parts.at(-1)?.push(...breaks)
    breaks = []
    parts.at(-1)?.push(node)
  }
  if (parts.length === 1) return
  for (const part of parts) {
    const after = paragraph.ownerDocument.createElement('p')
    after.append(...part)
    paragraph.before(after)
  }
  paragraph.remove()
}
