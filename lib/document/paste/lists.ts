import { elementsIn, isElement, styleOf, tagOf, unwrap, wordsOf } from './dom'
import { type FlatItem, nestedLists } from './nested-lists'

const BULLETS = '[\\u00b7\\u2022\\u25cf\\u25cb\\u25aa\\u25e6\\u2023\\u2043\\uf000-\\uf0ff]'

/**
 * Makes real lists of what only looks like one: Word's paragraphs with a level and a marker, Word online's lists of one item
 * each, paragraphs that begin with a typed bullet; and puts lists that lie between items (Google Docs) into the item above.
 */
export function listsFrom(body: HTMLElement): void {
  for (const item of elementsIn(body, 'h1, h2, h3, h4, h5, h6')) dropMarker(item)
  joinRuns(body, flatWordItem)
  joinRuns(body, flatOnlineItem)
  joinRuns(body, flatTypedItem)
  for (const list of elementsIn(body, 'ul > ul, ul > ol, ol > ul, ol > ol')) {
    const item = list.previousElementSibling
    if (item && tagOf(item) === 'li') item.append(list)
    else unwrap(list)
  }
}

/** Replaces each run of neighbours that are items by the lists that they make. */
function joinRuns(body: HTMLElement, read: (element: HTMLElement) => FlatItem[]): void {
  for (const parent of [body, ...elementsIn(body)]) {
    let run: { elements: Element[]; items: FlatItem[] } = { elements: [], items: [] }
    const close = () => {
      const [first] = run.elements
      if (first) {
        first.before(...nestedLists(body.ownerDocument, run.items))
        for (const element of run.elements) element.remove()
      }
      run = { elements: [], items: [] }
    }
    for (const child of [...parent.childNodes]) {
      const items = isElement(child) ? read(child) : []
      if (isElement(child) && items.length > 0) {
        run.elements.push(child)
        run.items.push(...items)
      } else if (isElement(child) || (child.textContent ?? '').trim() !== '') close()
    }
    close()
  }
}

/** Word: <p style="mso-list:l0 level2 lfo1"> with its marker in a span that is to be ignored. */
function flatWordItem(element: HTMLElement): FlatItem[] {
  const place = /^(\S+) level(\d+) (\S+)/.exec(styleOf(element, 'mso-list'))
  if (!place || !['p', 'div'].includes(tagOf(element))) return []
  const marker = dropMarker(element) || typedMarker(element)
  const number = /^\(?(\d+)[.)]?$/.exec(marker)?.[1]
  return [
    {
      list: `${place[1]} ${place[3]}`,
      level: Number(place[2]),
      numbered: /^\(?(\d+(\.\d+)*|[a-z]|[ivxlc]+)[.)]$|^\(?\d+(\.\d+)*\)?$/i.test(marker),
      number: number === undefined ? null : Number(number),
      content: [...element.childNodes],
    },
  ]
}

/** Word online and Outlook on the web: each item in a list of its own, its level said beside it. */
function flatOnlineItem(element: HTMLElement): FlatItem[] {
  const lists = element.matches('.ListContainerWrapper') ? [...element.children] : [element]
  return lists.flatMap((list) => {
    if (!list.matches('ul, ol')) return []
    const items = [...list.children]
    if (items.length === 0 || !items.every((item) => item.hasAttribute('data-aria-level'))) return []
    const start = Number.parseInt(list.getAttribute('start') ?? '', 10)
    return items.map((item, order) => ({
      list: '',
      level: Number(item.getAttribute('data-aria-level')),
      numbered: tagOf(list) === 'ol',
      number: Number.isNaN(start) ? null : start + order,
      content: [...item.childNodes],
    }))
  })
}

/** A paragraph that begins with a bullet somebody typed. */
function flatTypedItem(element: HTMLElement): FlatItem[] {
  if (tagOf(element) !== 'p' || element.closest('li')) return []
  if (!new RegExp(`^\\s*${BULLETS}[\\s\\u00a0]`, 'u').test(element.textContent ?? '')) return []
  typedMarker(element)
  return [{ list: '', level: 1, numbered: false, number: null, content: [...element.childNodes] }]
}

/** Takes Word's drawn marker away and gives its words: "1.", "·". */
function dropMarker(element: HTMLElement): string {
  const markers = elementsIn(element, 'span').filter((span) => styleOf(span, 'mso-list') === 'ignore')
  const words = markers.map(wordsOf).join('')
  for (const marker of markers) marker.remove()
  return words
}

/** Takes a typed bullet away from the first words and gives it. */
function typedMarker(element: HTMLElement): string {
  const walk = (node: Node): string | null => {
    if (node.nodeType === 3) {
      const words = node.textContent ?? ''
      if (words.trim() === '') return null
      const bullet = new RegExp(`^\\s*(${BULLETS})[\\s\\u00a0]*`, 'u').exec(words)
      if (bullet) node.textContent = words.slice(bullet[0].length)
      return bullet?.[1] ?? ''
    }
    for (const child of node.childNodes) {
      const found = walk(child)
      if (found !== null) return found
    }
    return null
  }
  return walk(element) ?? ''
}
