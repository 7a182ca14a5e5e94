import { partOf, type WordPackage } from './word-package'
import { childNamed, elementsNamed, isDeleted, settingOf } from './xml'

const MARK = /^chapterhouse-heading:([1-9])$/

/** Reads the name of a bookmark that {@link markHeadings} set: the heading's rank from 1; null for any other. */
export function headingMark(bookmark: string): number | null {
  const rank = MARK.exec(bookmark)?.[1]
  return rank ? Number(rank) : null
}

/**
 * Writes into each paragraph that Word shows in its outline what rank it has there, as a bookmark: councils' templates
 * have styles of their own ("Policy Section"), of which the converter tells the name and not that it is a heading.
 */
export function markHeadings(given: WordPackage): void {
  const rankOfStyle = ranksOfStyles(given)
  for (const paragraph of elementsNamed(given.body, 'w:p')) {
    const properties = childNamed(paragraph, 'w:pPr')
    const own = outlineRank(settingOf(properties, 'w:outlineLvl'))
    const rank = own ?? rankOfStyle(settingOf(properties, 'w:pStyle') ?? '')
    if (!properties || isDeleted(properties) || rank === null) continue
    const mark = given.body.createElement('w:bookmarkStart')
    mark.setAttribute('w:name', `chapterhouse-heading:${rank}`)
    paragraph.insertBefore(mark, properties.nextSibling)
  }
}

function ranksOfStyles(given: WordPackage): (style: string) => number | null {
  const part = partOf(given, given.bodyName.replace(/[^/]+$/, 'styles.xml'))
  const styles = new Map<string, Element>()
  for (const style of part ? elementsNamed(part, 'w:style') : [])
    styles.set(style.getAttribute('w:styleId') ?? '', style)
  return (id) => {
    const seen = new Set<string>()
    for (let at = id; at !== '' && !seen.has(at); ) {
      seen.add(at)
      const style = styles.get(at)
      const named = /^heading ([1-9])$/i.exec(settingOf(style, 'w:name') ?? '')?.[1]
      const rank = named ? Number(named) : outlineRank(settingOf(childNamed(style, 'w:pPr'), 'w:outlineLvl'))
      if (rank !== null) return rank
      at = settingOf(style, 'w:basedOn') ?? ''
    }
    return null
  }
}

/** Word counts outline levels from 0; 9 is body text. */
function outlineRank(level: string | null): number | null {
  return level !== null && /^[0-8]$/.test(level) ? Number(level) + 1 : null
}
