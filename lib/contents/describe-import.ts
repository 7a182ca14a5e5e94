import type { BroughtTogether } from './bring-together'
import type { PageCounts } from './count-page'
import { counted, type ReportPart, shortened } from './import-report'
import type { OutlineReport } from './parse-outline'

/**
 * What an import tells whoever started it: what was read, which places were brought together as one chapter, which
 * lines could not be placed (by line, with what was done), and which were placed but should be looked at. A part that
 * there is nothing to say of has no lines.
 */
export function describeImport({ counts, broughtTogether, unplaced, flagged }: OutlineReport): ReportPart[] {
  return [
    { heading: 'Read:', lines: describeCounts(counts) },
    {
      heading: 'Brought together, one chapter in several places:',
      lines: broughtTogether.map(describePlaces),
    },
    {
      heading: 'Could not be placed:',
      lines: unplaced.map(
        ({ line, text, whatWasDone }) => `line ${line} “${shortened(text)}”. ${whatWasDone}`,
      ),
    },
    {
      heading: 'Placed, but should be looked at:',
      lines: flagged.map(({ line, text, why }) => `line ${line} “${shortened(text)}”. ${why}`),
    },
  ]
}

function describeCounts(counts: PageCounts): string[] {
  const { chapters, subsectionHeadings, childDocuments, unnumberedEntries } = counts
  return [
    `${counted(counts.sections, 'section')}, ${counted(counts.subsections, 'subsection')} (${subsectionHeadings} with a printed number), ${counted(counts.quickLinks, 'quick link')}`,
    `${counted(chapters, 'numbered chapter line')}: ${counts.new} New, ${counts.updated} Updated, ${counts.chaptersUnderReview} under review`,
    `${counted(counts.notes, 'note')}, ${counted(childDocuments + unnumberedEntries, 'unnumbered line')} (${childDocuments} under a chapter)`,
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
