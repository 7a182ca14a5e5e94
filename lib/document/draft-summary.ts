import { type ChangedSections, changedSections } from './changed-sections'
import type { Redline } from './diff'
import type { NumberedHeading } from './numbered-headings'
import { sectionName, sectionNumber } from './section-names'

/** More sections than this are named by their numbers alone. */
const MOST_TITLES = 4

/** The amendment summary of a chapter that was reviewed and needed no change, as staff know it. */
export const REVIEWED_UNCHANGED = 'This chapter has been reviewed. No change was needed.'

/** Why a version is made, where the redline alone does not say it. */
export type Occasion = 'update' | 'new chapter' | 'review'

/**
 * A first amendment summary drafted from a redline, in the wording staff know ("Section 3, Preparing the Plan,
 * has been updated."). The author adds why, which no comparison can know. '' where nothing changed, unless that
 * is what a review found.
 */
export function draftSummary(redline: Redline, occasion: Occasion = 'update'): string {
  const differing = redline.filter((row) => row.kind !== 'same')
  if (differing.length === 0) {
    return occasion === 'review' ? REVIEWED_UNCHANGED : ''
  }
  if (redline.every((row) => row.kind === 'added')) {
    return occasion === 'new chapter'
      ? 'This chapter has been added to the manual.'
      : 'The text of this chapter has been published here for the first time.'
  }
  const hasHeadings = redline.some((row) => row.after?.kind === 'heading')
  const changes = changedSections(redline)
  const linksAlone = changes.linkAdded.length + changes.information.length > 0
  if (!linksAlone && differing.every((row) => row.kind === 'changed' && row.formattingOnly)) {
    return 'Links or layout have been put right; the wording is unchanged.'
  }
  if (differing.length * 2 > redline.length) {
    return 'This chapter has been refreshed throughout and should be re-read in full.'
  }
  return sentencesFor(changes, hasHeadings ? 'introduction' : 'text').join(' ')
}

/** `opening`: what stands before the first heading is called. */
function sentencesFor(changes: ChangedSections, opening: string): string[] {
  const updated = [...changes.updated].map(([section, nearest]) => {
    const [only, ...others] = nearest
    return only && others.length === 0 ? only : section
  })
  return [
    ...changes.boxes.map(({ box, kind }) => {
      const done = kind === 'added' || kind === 'removed' ? kind : 'updated'
      return `The ${box.heading} box has been ${done}.`
    }),
    ...(changes.introduction ? [`The ${opening} has been updated.`] : []),
    ...haveBeen(updated, 'updated'),
    ...changes.linkAdded.map(
      (section) => `A link has been added in ${section ? sectionName(section) : `the ${opening}`}.`,
    ),
    ...changes.information.map((section) => `The links in ${sectionName(section)}, have been updated.`),
    ...changes.documents.map(
      ({ title, section }) =>
        `The document ${title}${section ? ` in ${sectionName(section)},` : ''} has been replaced.`,
    ),
    ...changes.added.map((heading) => `A new ${sectionName(heading)}, has been added.`),
    ...changes.retitled.map(
      ({ heading, before }) =>
        `Section ${sectionNumber(heading)}, ${before}, is now called ${heading.title}.`,
    ),
    ...haveBeen(changes.moved, 'moved'),
    ...changes.removed.map((title) => `The section ${title} has been removed.`),
    ...changes.headingsRemoved.map((title) => `The heading ${title} has been removed.`),
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
