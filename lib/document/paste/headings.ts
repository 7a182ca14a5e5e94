import { elementsIn, rename, styleOf, tagOf, unwrap, wordsOf } from './dom'

const HEADINGS = 'h1, h2, h3, h4, h5, h6'

/** Where a heading may not stand in a chapter: there its words become a bold paragraph. */
const NOT_IN = 'li, td, th, blockquote, dd, dt, [data-callout], [data-box]'

/** A typed number: "1.", "1.2", "3)". Never "3 " alone: "3 year plans" begins with a word. */
const TYPED_NUMBER = /^\s*(?:\d+(?:\.\d+)+[.)]?|\d+[.)])[\s\u00a0]+(?=\S)/

/**
 * Headings from elements, from Word's styles and outline levels and from roles, one to three deep as a chapter has them. A
 * number that was typed before one is left out: headings number themselves.
 */
export function headingsFrom(body: HTMLElement): void {
  for (const element of elementsIn(body, 'p, div, [role="heading"]')) {
    const level = saidLevel(element)
    if (level !== null && wordsOf(element) !== '') rename(element, `h${Math.min(level, 6)}`)
  }
  for (const heading of elementsIn(body, HEADINGS)) {
    if (wordsOf(heading) === '') heading.remove()
    else if (heading.closest(NOT_IN)) {
      const paragraph = rename(heading, 'p')
      const bold = paragraph.ownerDocument.createElement('strong')
      bold.append(...paragraph.childNodes)
      paragraph.append(bold)
    }
  }
  // One h1 is the title of what was copied; several are its sections.
  const down = elementsIn(body, 'h1').length > 1 ? 1 : 0
  for (const heading of elementsIn(body, HEADINGS)) {
    for (const bold of elementsIn(heading, 'b, strong, em, i')) unwrap(bold)
    dropTypedNumber(heading)
    rename(heading, `h${Math.min(Math.max(Number(tagOf(heading).slice(1)) + down, 2), 4)}`)
  }
}

function saidLevel(element: HTMLElement): number | null {
  if (element.matches(HEADINGS) || element.closest('li, table')) return null
  if (element.getAttribute('role') === 'heading') return Number(element.getAttribute('aria-level') ?? 2) || 2
  if (tagOf(element) !== 'p') return null
  if (/\bMsoTitle\b/.test(element.className)) return 1
  const styled = /\b(?:Mso)?Heading([1-6])\b/.exec(element.className)?.[1]
  const outlined = /^[1-6]$/.exec(styleOf(element, 'mso-outline-level'))?.[0]
  const level = styled ?? outlined
  return level === undefined ? null : Number(level)
}

function dropTypedNumber(heading: HTMLElement): void {
  const number = TYPED_NUMBER.exec(heading.textContent ?? '')?.[0]
  let left = number?.length ?? 0
  const walk = (node: Node): void => {
    if (left === 0) return
    if (node.nodeType === 3) {
      const words = node.textContent ?? ''
      const taken = Math.min(left, words.length)
      node.textContent = words.slice(taken)
      left -= taken
    } else for (const child of node.childNodes) walk(child)
  }
  walk(heading)
}
