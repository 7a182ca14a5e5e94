import { elementsIn, isInline, styleOf, tagOf, unwrap, wrapContent } from './dom'

/** References, which stand among the words as spans and must stay. */
export const REFERENCE = 'span[data-chapter-id], span[data-manual-reference]'

/**
 * Bold and italic as elements, from elements or from styles; all other marks are taken off their words. Google Docs wraps
 * what is copied in a b that is not bold.
 */
export function marksFrom(body: HTMLElement): void {
  for (const element of elementsIn(body).reverse()) {
    if (!isInline(element) || element.matches(REFERENCE)) continue
    const tag = tagOf(element)
    if (tag === 'br' || tag === 'wbr') continue
    const weight = styleOf(element, 'font-weight')
    const slant = styleOf(element, 'font-style')
    const bold = weight === '' ? tag === 'b' || tag === 'strong' : /^bold|^[6-9]\d\d/.test(weight)
    const italic =
      slant === '' ? ['i', 'em', 'cite', 'dfn', 'var'].includes(tag) : /^(italic|oblique)/.test(slant)
    if (italic) wrapContent(element, 'em')
    if (bold && !element.closest('h2, h3, h4')) wrapContent(element, 'strong')
    if (tag !== 'a') unwrap(element)
  }
}
