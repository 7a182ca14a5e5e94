import { elementsIn, isElement, styleOf, tagOf, unwrap, wordsOf } from './dom'

/** What was left out of a paste that its author should know of. */
export type LeftOut = {
  /** Pictures: a text shows only those whose file is kept with it. */
  pictures: number
  /** Passages that were struck out. */
  struck: number
}

/** What holds no words of the text: the page's own parts, forms, programs. */
const NEVER =
  'script, style, meta, link, title, base, template, noscript, iframe, object, embed, applet, audio, video, canvas, map, ' +
  'nav, footer, form > button, button, input, select, textarea, datalist, progress, dialog, ' +
  '[role="navigation"], [role="banner"], [role="contentinfo"], [role="search"], [role="menu"], [role="toolbar"], ' +
  '.govuk-visually-hidden, .visually-hidden, .sr-only, .skip-link, .govuk-skip-link, .govuk-breadcrumbs, .gem-c-breadcrumbs, .mw-editsection'

/** Word's comments and their marks, and its own list of contents, which ours makes again. */
const WORDS_OWN =
  '.MsoCommentReference, .MsoCommentText, a.msocomanchor, [class^="MsoToc"], [class*=" MsoToc"], .TableOfContents'

/** Takes out what is no text of the chapter, and says how much of it somebody might miss. */
export function dropUnwanted(body: HTMLElement): LeftOut {
  dropComments(body)
  const pictures = elementsIn(body, 'img').filter(isPicture).length
  for (const element of elementsIn(body, 'img, picture, svg')) element.remove()
  for (const element of elementsIn(body, `${NEVER}, ${WORDS_OWN}`)) element.remove()
  for (const element of elementsIn(body)) if (isHidden(element)) element.remove()

  // Tracked changes: what was deleted is gone, what was inserted is text.
  let struck = 0
  for (const element of elementsIn(body, 'del')) element.remove()
  for (const element of elementsIn(body, 's, strike, span')) {
    const isStruck = tagOf(element) !== 'span' || /line-through/.test(struckStyle(element))
    if (!isStruck || !body.contains(element)) continue
    if (wordsOf(element) !== '') struck++
    element.remove()
  }
  dropForeignElements(body)
  return { pictures, struck }
}

function dropComments(node: Node): void {
  for (const child of [...node.childNodes]) {
    if (child.nodeType === 8 || child.nodeType === 7) child.remove()
    else if (isElement(child)) dropComments(child)
  }
}

/** Counting pixels and blank spacers are no pictures to anybody. */
function isPicture(element: Element): boolean {
  if (element.closest('a')?.matches('.msocomanchor') || element.getAttribute('aria-hidden') === 'true')
    return false
  const [width, height] = ['width', 'height'].map((name) =>
    Number.parseInt(element.getAttribute(name) ?? '', 10),
  )
  return !((width ?? 99) <= 2 || (height ?? 99) <= 2)
}

function isHidden(element: Element): boolean {
  return (
    element.hasAttribute('hidden') ||
    element.getAttribute('aria-hidden') === 'true' ||
    styleOf(element, 'display') === 'none' ||
    styleOf(element, 'mso-hide') === 'all' ||
    /^comment(-list)?$/.test(styleOf(element, 'mso-element'))
  )
}

function struckStyle(element: Element): string {
  return styleOf(element, 'text-decoration') + styleOf(element, 'text-decoration-line')
}

/** Word's own elements (o:p, w:sdt, smart tags as st1:place): their words stay, except that o:p mostly holds a blank. */
function dropForeignElements(body: HTMLElement): void {
  for (const element of elementsIn(body).reverse()) {
    const tag = tagOf(element)
    if (!tag.includes(':') && tag !== 'xml') continue
    if (tag === 'xml' || tag.startsWith('v:') || wordsOf(element) === '') element.remove()
    else unwrap(element)
  }
}
