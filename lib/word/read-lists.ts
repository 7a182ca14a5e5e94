import type { DocumentNode } from '@/lib/document/document'
import { listMark } from './list-marks'
import type { WordParagraph } from './word-body'

/** Where a paragraph stands in a list. */
export type ListPlace = {
  /** From 0. */
  level: number
  /** A further paragraph of the item before it, rather than an item. */
  continues: boolean
  ordered: boolean
  /** Which list of the file it is. */
  list: string
  /** The number that the list begins with. */
  start: number
}

/** One paragraph of a list. */
export type ListLine = ListPlace & { paragraph: DocumentNode }

/** The place of a paragraph in a list; null where it is in none. Word's own list styles count as well. */
export function listPlace(paragraph: WordParagraph): ListPlace | null {
  const styled = /^list (bullet|number|continue)(?: ([2-9]))?$/.exec(paragraph.style)
  const styledLevel = styled ? Number(styled[2] ?? 1) - 1 : 0
  if (styled?.[1] === 'continue') {
    return { level: styledLevel, continues: true, ordered: false, list: '', start: 1 }
  }
  if (!paragraph.list && !styled) return null
  const marks = paragraph.children.flatMap((piece) =>
    piece.type === 'bookmark' ? [listMark(piece.name)] : [],
  )
  const mark = marks.find((found) => found !== null)
  return {
    level: Math.max(paragraph.list?.level ?? 0, styledLevel),
    continues: false,
    ordered: paragraph.list?.ordered ?? styled?.[1] === 'number',
    list: mark?.list ?? `style ${styled?.[1] ?? ''}`,
    start: mark?.start ?? 1,
  }
}

/**
 * Lines of lists as lists in one another. A new list begins where the file says that it is another, or a numbered one
 * follows bullets; one that the file goes on with further down goes on counting (`counted`, by the file's lists).
 */
export function listsOf(lines: ListLine[], counted: Map<string, number>): DocumentNode[] {
  const level = Math.min(...lines.filter(({ continues }) => !continues).map((line) => line.level))
  const lists: DocumentNode[] = []
  let at = 0
  while (at < lines.length) {
    const first = lines.slice(at).find((line) => line.level === level && !line.continues) ?? lines[at]
    if (!first) break
    const items: DocumentNode[] = []
    while (at < lines.length && !(items.length > 0 && isAnother(first, lines[at], level))) {
      const end = endOfItem(lines, at, level)
      items.push(itemOf(lines.slice(at, end), level))
      at = end
    }
    const start = counted.get(first.list) ?? first.start
    if (first.ordered) counted.set(first.list, start + items.length)
    lists.push(
      first.ordered
        ? { type: 'orderedList', attrs: { start }, content: items }
        : { type: 'bulletList', content: items },
    )
  }
  return lists
}

function isAnother(first: ListLine, next: ListLine | undefined, level: number): boolean {
  if (!next || next.level !== level) return false
  return next.list !== first.list || next.ordered !== first.ordered
}

/** Where the item that begins there ends: before the next line of its rank. */
function endOfItem(lines: ListLine[], at: number, level: number): number {
  const next = lines.slice(at + 1).findIndex((line) => !line.continues && line.level <= level)
  return next === -1 ? lines.length : at + 1 + next
}

function itemOf(lines: ListLine[], level: number): DocumentNode {
  const content: DocumentNode[] = []
  let nested: ListLine[] = []
  const flush = () => {
    if (nested.length > 0) content.push(...listsOf(nested, new Map()))
    nested = []
  }
  for (const line of lines) {
    if (line.level > level && (!line.continues || nested.length > 0)) nested.push(line)
    else {
      flush()
      content.push(line.paragraph)
    }
  }
  flush()
  // An item begins with a paragraph, also where the file goes straight to the level below.
  const begins = content[0]?.type === 'paragraph'
  return { type: 'listItem', content: begins ? content : [{ type: 'paragraph' }, ...content] }
}
