/** Elements that stand in a line of words; everything else is a block. */
const INLINE = new Set(
  'a abbr acronym b bdi bdo big br cite code data dfn em font i ins kbd label mark q rp rt ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
)

/** Is this node an element? */
export function isElement(node: Node | null | undefined): node is HTMLElement {
  return node?.nodeType === 1
}

/** Is it words, or an element that stands among words? */
export function isInline(node: Node): boolean {
  return node.nodeType === 3 || (isElement(node) && INLINE.has(tagOf(node)))
}

/** An element's name in small letters: "p", "o:p". */
export function tagOf(element: Element): string {
  return element.tagName.toLowerCase()
}

/** All elements below, in the order of the text, as they are now. */
export function elementsIn(root: Element, selector = '*'): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(selector)]
}

/** Puts what an element holds in its place. */
export function unwrap(element: Element): void {
  element.replaceWith(...element.childNodes)
}

/** The same children in an element of another name; attributes are left behind. */
export function rename(element: Element, tag: string): HTMLElement {
  const renamed = element.ownerDocument.createElement(tag)
  renamed.append(...element.childNodes)
  element.replaceWith(renamed)
  return renamed
}

/** Puts an element's whole content into one of this name inside it. */
export function wrapContent(element: Element, tag: string): void {
  const wrapper = element.ownerDocument.createElement(tag)
  wrapper.append(...element.childNodes)
  element.append(wrapper)
}

/** The words of an element without the blanks around them. */
export function wordsOf(element: Element): string {
  return (element.textContent ?? '').replace(/[\s\u00a0]+/g, ' ').trim()
}

/** What its style says of a property, in small letters; '' for nothing. Word's own properties too, which browsers drop. */
export function styleOf(element: Element, property: string): string {
  const style = element.getAttribute('style') ?? ''
  const found = new RegExp(`(?:^|;)\\s*${property}\\s*:\\s*([^;]*)`, 'i').exec(style)
  return (found?.[1] ?? '').trim().toLowerCase()
}
