/** An item that says how deep it lies, as Word writes lists. */
export type FlatItem = {
  /** Which list it says it belongs to. */
  list: string
  /** From 1. */
  level: number
  numbered: boolean
  /** Its number; null where it has none, or none in figures. */
  number: number | null
  content: Node[]
}

type OpenList = { element: HTMLElement; list: string; level: number; numbered: boolean; last: number | null }

/** The lists that items in a row make, each deeper one inside the item before it. Levels may be skipped. */
export function nestedLists(document: Document, items: readonly FlatItem[]): HTMLElement[] {
  const roots: HTMLElement[] = []
  const open: OpenList[] = []
  for (const item of items) {
    while ((open.at(-1)?.level ?? 0) > item.level) open.pop()
    const beside = open.at(-1)
    if (beside && beside.level === item.level && !continues(beside, item)) open.pop()
    const above = open.at(-1)
    if (!above || above.level < item.level) {
      const begun = beginList(document, item)
      if (above?.element.lastElementChild) above.element.lastElementChild.append(begun.element)
      else roots.push(begun.element)
      open.push(begun)
    }
    const list = open.at(-1)
    if (!list) continue
    list.element.append(itemElement(item, list.element))
    list.last = item.number
  }
  return roots
}

/** The same kind, and either the same list by name, bullets beside bullets, or the next number. */
function continues(list: OpenList, item: FlatItem): boolean {
  if (list.numbered !== item.numbered) return false
  if (!item.numbered || list.list === item.list) return true
  return list.last !== null && item.number === list.last + 1
}

function beginList(document: Document, item: FlatItem): OpenList {
  const element = document.createElement(item.numbered ? 'ol' : 'ul')
  if (item.numbered && item.number !== null && item.number > 1)
    element.setAttribute('start', String(item.number))
  return { element, list: item.list, level: item.level, numbered: item.numbered, last: null }
}

function itemElement({ content }: FlatItem, list: HTMLElement): HTMLElement {
  const item = list.ownerDocument.createElement('li')
  const paragraph = list.ownerDocument.createElement('div')
  paragraph.append(...content)
  item.append(paragraph)
  return item
}
