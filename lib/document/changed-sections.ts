import { type Box, boxOf } from './boxes'
import type { Clause } from './clauses'
import type { Redline } from './diff'
import type { RedlineRow } from './diff-row'
import { type NumberedHeading, numberHeadings } from './numbered-headings'

/** What changed between two texts, gathered by where a reader would look for it. */
export type ChangedSections = {
  boxes: { box: Box; kind: RedlineRow['kind'] }[]
  /** Did something change that stands before the first heading? */
  introduction: boolean
  /** By section: the headings in it (itself, subsections) right under which something changed. */
  updated: Map<NumberedHeading, Set<NumberedHeading>>
  added: NumberedHeading[]
  moved: NumberedHeading[]
  retitled: { heading: NumberedHeading; before: string }[]
  /** The titles of headings that are gone. */
  removed: string[]
}

/**
 * Gathers the changes of a redline by section, numbered as the later text numbers them. What is said once is
 * not said again: the paragraphs of a new, removed or moved section go with its heading. A removed paragraph
 * counts where it stood, under what that heading is now.
 */
export function changedSections(redline: Redline): ChangedSections {
  const changes: ChangedSections = {
    boxes: [],
    introduction: false,
    updated: new Map(),
    added: [],
    moved: [],
    retitled: [],
    removed: [],
  }
  const headings = headingsOf(redline)
  const kinds = new Map(redline.map((row) => [row.after?.id ?? row.before?.id, row.kind]))
  const laterIds = new Map(redline.map(({ before, after }) => [before?.id, after?.id]))

  for (const row of redline) {
    const clause = row.after ?? row.before
    if (!clause || row.kind === 'same') continue
    const box = boxOf(clause.kind)
    const heading = headings.get(clause.id)
    const sameAsHeading = clause.headingId !== null && kinds.get(clause.headingId) === row.kind
    const goesWithHeading = sameAsHeading && (row.kind === 'moved' ? !row.changed : row.kind !== 'changed')
    if (box) changes.boxes.push({ box, kind: row.kind })
    else if (goesWithHeading) continue
    else if (row.kind === 'removed' && clause.kind === 'heading') changes.removed.push(clause.text)
    else if (row.kind === 'added' && heading) changes.added.push(heading)
    else if (row.kind === 'moved' && heading) changes.moved.push(heading)
    else if (heading && row.before && row.before.text !== clause.text) {
      changes.retitled.push({ heading, before: row.before.text })
    } else {
      const under = row.after ? clause.headingId : laterIds.get(clause.headingId ?? undefined)
      addUpdate(changes, headings, heading ?? headings.get(under ?? ''))
    }
  }
  return changes
}

/** The headings of the later text by the id of their clause. */
function headingsOf(redline: Redline): Map<string, NumberedHeading> {
  const later: Clause[] = redline.flatMap((row) => (row.after ? [row.after] : []))
  return new Map(numberHeadings(later).map((heading) => [heading.clause.id, heading]))
}

function addUpdate(
  changes: ChangedSections,
  headings: Map<string, NumberedHeading>,
  nearest: NumberedHeading | undefined,
): void {
  if (!nearest) {
    changes.introduction = true
    return
  }
  let section = nearest
  for (
    let above: NumberedHeading | undefined = nearest;
    above;
    above = headings.get(above.clause.headingId ?? '')
  ) {
    section = above
  }
  changes.updated.set(section, (changes.updated.get(section) ?? new Set()).add(nearest))
}
