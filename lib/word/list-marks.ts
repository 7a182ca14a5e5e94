import type { WordPackage } from './word-package'
import { partOf } from './word-package'
import { childNamed, elementsNamed, isDeleted, settingOf } from './xml'

/** The list that a paragraph is in, and the number that its list begins with at each level. */
export type ListMark = { list: string; start: number }

const MARK = /^chapterhouse-list:(\d+):(\d+)$/

/** Reads the name of a bookmark that {@link markLists} set; null for any other. */
export function listMark(bookmark: string): ListMark | null {
  const found = MARK.exec(bookmark)
  return found?.[1] && found[2] ? { list: found[1], start: Number(found[2]) } : null
}

/**
 * Writes into each paragraph of a list which list it is and at what number that one begins, as a bookmark: the converter
 * tells of a list only that it is one, so that two lists in a row would be read as one, and all would begin at 1.
 */
export function markLists(given: WordPackage): void {
  const starts = startsOfLists(given)
  for (const paragraph of elementsNamed(given.body, 'w:p')) {
    const properties = childNamed(paragraph, 'w:pPr')
    const numbering = childNamed(properties, 'w:numPr')
    const list = settingOf(numbering, 'w:numId')
    if (!properties || isDeleted(properties) || !list || !/^\d+$/.test(list)) continue
    const start = starts(list, settingOf(numbering, 'w:ilvl') ?? '0')
    const mark = given.body.createElement('w:bookmarkStart')
    mark.setAttribute('w:name', `chapterhouse-list:${list}:${start}`)
    paragraph.insertBefore(mark, properties.nextSibling)
  }
}

/** At what number a list begins at a level, as the part that defines the lists says. */
function startsOfLists(given: WordPackage): (list: string, level: string) => number {
  const numbering = partOf(given, given.bodyName.replace(/[^/]+$/, 'numbering.xml'))
  if (!numbering) return () => 1
  const patterns = byId(numbering, 'w:abstractNum', 'w:abstractNumId')
  const lists = byId(numbering, 'w:num', 'w:numId')
  return (list, level) => {
    const found = lists.get(list)
    const override = levelOf(found, 'w:lvlOverride', level)
    const said =
      settingOf(override, 'w:startOverride') ??
      settingOf(childNamed(override, 'w:lvl'), 'w:start') ??
      settingOf(levelOf(patterns.get(settingOf(found, 'w:abstractNumId') ?? ''), 'w:lvl', level), 'w:start')
    const start = Number(said ?? 1)
    return Number.isInteger(start) && start >= 0 && start <= 9_999 ? start : 1
  }
}

function byId(root: Document, name: string, id: string): Map<string, Element> {
  return new Map(elementsNamed(root, name).map((element) => [element.getAttribute(id) ?? '', element]))
}

function levelOf(parent: Element | undefined, name: string, level: string): Element | null {
  const levels = parent ? elementsNamed(parent, name) : []
  return levels.find((element) => element.getAttribute('w:ilvl') === level) ?? null
}
