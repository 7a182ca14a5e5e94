import { type ChangedSections, changedSections } from './changed-sections'
import type { Redline } from './diff'
import type { NumberedHeading } from './numbered-headings'
import { sectionName, sectionNumber } from './section-names'

/** More sections than this are named by their numbers alone. */
const MOST_TITLES = 4

/**
 * A first amendment summary drafted from a redline, in the wording staff know ("Section 3, Preparing the Plan,
 * has been updated."). The author adds why, which no comparison can know. '' where nothing changed.
 */
export function draftSummary(redline: Redline): string {
  const differing = redline.filter((row) => row.kind !== 'same')
  if (differing.length === 0) return ''
  if (redline.every((row) => row.kind === 'added')) {
    return 'The text of this chapter has been published here for the first time.'
  }
  if (differing.every((row) => row.kind === 'changed' && row.formattingOnly)) {
    return 'Links or layout have been put right; the wording is unchanged.'
  }
  if (differing.length * 2 > redline.length) {
    return 'This chapter has been refreshed throughout and should be re-read in full.'
  }
  const hasHeadings = redline.some((row) => row.after?.kind === 'heading')
  return sentencesFor(changedSections(redline), hasHeadings).join(' ')
}

function sentencesFor(changes: ChangedSections, hasHeadings: boolean): string[] {
  const updated = [...changes.updated].map(([section, nearest]) => {
    const [only, ...others] = nearest
    return only && others.length === 0 ? only : section
  })
  return [
    ...changes.boxes.map(({ box, kind }) => {
      const done = kind === 'added' || kind === 'removed' ? kind : 'updated'
      return `The ${box.heading} box has been ${done}.`
    }),
    ...(changes.introduction ? [`The ${hasHeadings ? 'introduction' : 'text'} has been updated.`] : []),
    ...haveBeen(updated, 'updated'),
    ...changes.added.map((heading) => `A new ${sectionName(heading)}, has been added.`),
    ...changes.retitled.map(
      ({ heading, before }) =>
        `Section ${sectionNumber(heading)}, ${before}, is now called ${heading.title}.`,
    ),
    ...haveBeen(changes.moved, 'moved'),
    ...changes.removed.map((title) => `The section ${title} has been removed.`),
  ]
}

/** One section by number and title, several by their numbers with the titles in brackets while they are few. */
function haveBeen(headings: NumberedHeading[], done: string): string[] {
  const [first, ...others] = headings
  if (!first) return []
  if (others.length === 0) return [`${sectionName(first)}, has been ${done}.`]
  const names = headings.map((heading) =>
    headings.length > MOST_TITLES ? sectionNumber(heading) : `${sectionNumber(heading)} (${heading.title})`,
  )
  return [`Sections ${names.slice(0, -1).join(', ')} and ${names.at(-1)} have been ${done}.`]
}
