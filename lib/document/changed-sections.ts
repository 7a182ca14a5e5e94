import { type Box, boxOf } from './boxes'
import type { Clause } from './clauses'
import type { Redline } from './diff'
import type { RedlineRow } from './diff-row'
import { textAttribute } from './document'
import { type KindOfUpdate, kindOfUpdate } from './kind-of-update'
import { type NumberedHeading, numberHeadings } from './numbered-headings'

/** What changed between two texts, gathered by where a reader would look for it. */
export type ChangedSections = {
  boxes: { box: Box; kind: RedlineRow['kind'] }[]
  /** Did something change that stands before the first heading? */
  introduction: boolean
  /** Where nothing changed but that a link was added; null for before the first heading. */
  linkAdded: (NumberedHeading | null)[]
  /** Sections of further information in which nothing but links changed. */
  information: NumberedHeading[]
  /** Attachments in whose place another document stands, by title and section. */
  documents: { title: string; section: NumberedHeading | null }[]
  /** By section: the headings in it (itself, subsections) right under which something changed. */
  updated: Map<NumberedHeading, Set<NumberedHeading>>
  added: NumberedHeading[]
  moved: NumberedHeading[]
  retitled: { heading: NumberedHeading; before: string }[]
  /** The titles of headings that are gone, with what stood under them. */
  removed: string[]
  /** The titles of headings that are gone while what stood right under them, or some of it, stands. */
  headingsRemoved: string[]
}

/**
 * Gathers the changes of a redline by section, numbered as the later text numbers them. What is said once is
 * not said again: the paragraphs of a new, removed or moved section go with its heading. A removed paragraph
 * counts where it stood, under what that heading is now; one that was moved, where it stood and where it stands.
 */
export function changedSections(redline: Redline): ChangedSections {
  const changes: ChangedSections = {
    boxes: [],
    introduction: false,
    linkAdded: [],
    information: [],
    documents: [],
    updated: new Map(),
    added: [],
    moved: [],
    retitled: [],
    removed: [],
    headingsRemoved: [],
  }
  const headings = headingsOf(redline)
  const kinds = new Map(redline.map((row) => [row.after?.id ?? row.before?.id, row.kind]))
  const updates: Updates = new Map()
  const stillThere = new Set(
    redline.flatMap(({ before, after }) => (before?.headingId && after ? before.headingId : [])),
  )
  const laterIds = new Map(
    redline.flatMap(({ before, after }) => (before && after ? [[before.id, after.id] as const] : [])),
  )
  const update = (nearest: NumberedHeading | null, kind: KindOfUpdate) =>
    updates.set(nearest, (updates.get(nearest) ?? new Set()).add(kind))

  for (const row of redline) {
    const clause = row.after ?? row.before
    if (!clause || row.kind === 'same') continue
    const box = boxOf(clause.kind)
    const heading = headings.get(clause.id)
    const sameAsHeading = clause.headingId !== null && kinds.get(clause.headingId) === row.kind
    // The section that a moved clause was in: undefined where its heading is gone.
    const left = row.before?.headingId ? laterIds.get(row.before.headingId) : null
    const elsewhere = row.kind === 'moved' && left !== clause.headingId
    const goesWithHeading =
      sameAsHeading && (row.kind === 'moved' ? !row.changed && !elsewhere : row.kind !== 'changed')
    if (box) changes.boxes.push({ box, kind: row.kind })
    else if (goesWithHeading) continue
    else if (row.kind === 'removed' && clause.kind === 'heading')
      (stillThere.has(clause.id) ? changes.headingsRemoved : changes.removed).push(clause.text)
    else if (row.kind === 'added' && heading) changes.added.push(heading)
    else if (heading && (row.kind === 'moved' || row.before?.text !== clause.text)) {
      if (row.kind === 'moved') changes.moved.push(heading)
      if (row.before && row.before.text !== clause.text)
        changes.retitled.push({ heading, before: row.before.text })
    } else {
      if (elsewhere && left !== undefined) update(headings.get(left ?? '') ?? null, 'wording')
      // What was moved into a new section is told with that.
      if (elsewhere && kinds.get(clause.headingId ?? '') === 'added') continue
      const under = row.after ? clause.headingId : (left ?? null)
      const nearest = heading ?? headings.get(under ?? '') ?? null
      const kind = kindOfUpdate(row)
      if (kind === 'document')
        changes.documents.push({ title: textAttribute(clause.node, 'title'), section: nearest })
      else update(nearest, kind)
    }
  }
  // In the order of the text, whatever was found first.
  for (const nearest of [null, ...headings.values()]) {
    const kinds = updates.get(nearest)
    if (kinds) sortUpdate(changes, headings, nearest, kinds)
  }
  return changes
}

/** What happened right under each heading; null for before the first. */
type Updates = Map<NumberedHeading | null, Set<KindOfUpdate>>

function sortUpdate(
  changes: ChangedSections,
  headings: Map<string, NumberedHeading>,
  nearest: NumberedHeading | null,
  kinds: Set<KindOfUpdate>,
): void {
  if (nearest && isInformation(nearest.title) && !kinds.has('wording')) changes.information.push(nearest)
  else if (kinds.has('link-added') && kinds.size === 1) changes.linkAdded.push(nearest)
  else if (nearest) addUpdate(changes, headings, nearest)
  else changes.introduction = true
}

/** "Further Information", "Related Guidance", "Useful Links": where a chapter lists what else there is. */
function isInformation(title: string): boolean {
  return /^(further|related|relevant|useful|other|additional) (information|reading|guidance|links?|resources?|legislation|chapters?|websites?|documents?)\b/i.test(
    title,
  )
}

/** The headings of the later text by the id of their clause. */
function headingsOf(redline: Redline): Map<string, NumberedHeading> {
  const later: Clause[] = redline.flatMap((row) => (row.after ? [row.after] : []))
  return new Map(numberHeadings(later).map((heading) => [heading.clause.id, heading]))
}

function addUpdate(
  changes: ChangedSections,
  headings: Map<string, NumberedHeading>,
  nearest: NumberedHeading,
): void {
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
