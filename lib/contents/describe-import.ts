import type { BroughtTogether } from './bring-together'
import type { PageCounts } from './count-page'
import type { OutlineReport } from './parse-outline'

/**
 * What an import tells whoever started it, as lines of plain text: what was read, which places were brought
 * together as one chapter, which lines could not be placed (by line, with what was done), and which were placed
 * but should be looked at. A part that there is nothing to say of is left out.
 */
export function describeImport({ counts, broughtTogether, unplaced, flagged }: OutlineReport): string[] {
  return [
    ...['Read:', ...describeCounts(counts).map((line) => `  ${line}`)],
    ...part('Brought together, one chapter in several places:', broughtTogether.map(describePlaces)),
    ...part(
      'Could not be placed:',
      unplaced.map(({ line, text, whatWasDone }) => `line ${line} “${shortened(text)}”. ${whatWasDone}`),
    ),
    ...part(
      'Placed, but should be looked at:',
      flagged.map(({ line, text, why }) => `line ${line} “${shortened(text)}”. ${why}`),
    ),
  ]
}

function part(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [heading, ...lines.map((line) => `  ${line}`)]
}

function describeCounts(counts: PageCounts): string[] {
  const { chapters, subsectionHeadings, childDocuments, unnumberedEntries } = counts
  return [
    `${count(counts.sections, 'section')}, ${count(counts.subsections, 'subsection')} (${subsectionHeadings} with a printed number), ${count(counts.quickLinks, 'quick link')}`,
    `${count(chapters, 'numbered chapter line')}: ${counts.new} New, ${counts.updated} Updated, ${counts.chaptersUnderReview} under review`,
    `${count(counts.notes, 'note')}, ${count(childDocuments + unnumberedEntries, 'unnumbered line')} (${childDocuments} under a chapter)`,
    counts.amendmentsAt === null
      ? 'no chapter titled Amendments: the appendix has its page all the same'
      : `Amendments at ${counts.amendmentsAt}`,
  ]
}

function describePlaces({ title, places }: BroughtTogether): string {
  const printed = places.map((place) => {
    const where = place.number ?? 'no number'
    const asPrinted = place.title === title ? '' : `, printed “${shortened(place.title)}”`
    return `line ${place.line} (${where}${asPrinted})`
  })
  return `“${shortened(title)}”: ${printed.join(', ')}`
}

function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`
}

/** A line of the page as a report quotes it: its beginning, where it is a long one. */
function shortened(text: string): string {
  const letters = [...text.replace(/\s+/g, ' ').trim()]
  return letters.length > 100 ? `${letters.slice(0, 99).join('').trimEnd()}…` : letters.join('')
}
