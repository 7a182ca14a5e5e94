import { counted, type ReportPart, shortened } from '@/lib/contents/import-report'
import type { Badge, Outline } from '@/lib/contents/outline'
import type { AmendmentsPage, CarriedKind, PrintedRow } from './amendments-page'
import type { AmendmentsReport } from './parse-amendments-page'
import type { SettledAmendments } from './settle-amendments'

const WORDS: Record<CarriedKind, string> = { updated: 'Updated', new: 'New', removed: 'Removed' }

/**
 * What an import tells of an amendments page: what was read, rows without a badge, badges without a row, names that no
 * chapter has, and lines to look at. A part that there is nothing to say of has no lines.
 */
export function describeAmendments(
  { chapters }: Outline,
  { editions }: AmendmentsPage,
  report: AmendmentsReport,
  { edition, details, carried, report: settling }: SettledAmendments,
): ReportPart[] {
  const rows = editions.flatMap((one) => one.rows)
  const count = (kind: CarriedKind) => rows.filter((row) => row.kind === kind).length
  const badges = chapters.filter(({ badge }) => badge !== null).length
  const carriedRows = carried.reduce((sum, one) => sum + one.rows.length, 0)
  return [
    {
      heading: 'Read of the amendments page:',
      lines: [
        `${counted(editions.length, 'edition')}${span(editions)}: ${counted(rows.length, 'row')}, ${count('updated')} Updated, ${count('new')} New, ${count('removed')} Removed`,
        `${edition} has a row for ${details.size} of the ${badges} chapters with a badge`,
        `${counted(carriedRows, 'other row')} in ${counted(carried.length, 'edition')}: carried over, not verified`,
        ...(settling.otherEdition === null
          ? []
          : [
              `The contents are of ${settling.otherEdition}, which the amendments page does not have: ${edition} was taken instead`,
            ]),
      ],
    },
    {
      heading: `Rows of ${edition} without a badge on the contents page (carried over):`,
      lines: settling.rowsWithoutBadge.map(rowWords),
    },
    {
      heading: `Badges of the contents page without a row in ${edition} (the details stay unrecorded):`,
      lines: settling.badgesWithoutRow.map((chapter) =>
        [chapter.number, `“${shortened(chapter.title)}”`, `(${badgeWords(chapter.badge)})`]
          .filter(Boolean)
          .join(' '),
      ),
    },
    {
      heading: 'Listed otherwise than the contents page marks it (the badge counts):',
      lines: settling.otherBadge.map(({ row, badge }) => `${rowWords(row)}, marked ${badgeWords(badge)}`),
    },
    {
      heading: 'Listed as removed, and on the contents page (carried over):',
      lines: settling.notRemoved.map(rowWords),
    },
    {
      heading: 'Names that could not be matched (carried over without a link):',
      lines: report.unmatched.map(({ edition: name, row, why }) => `${name}, ${rowWords(row)}. ${why}`),
    },
    { heading: 'Left out of the amendments page:', lines: report.unplaced.map(lineWords) },
    {
      heading: 'Read, but should be looked at in the amendments page:',
      lines: report.flagged.map(lineWords),
    },
  ]
}

function span(editions: AmendmentsPage['editions']): string {
  const [newest] = editions
  const oldest = editions.at(-1)
  if (!newest || !oldest) return ''
  return newest === oldest ? ` (${newest.name})` : ` (${newest.name} back to ${oldest.name})`
}

function rowWords({ line, title, kind }: PrintedRow): string {
  return `line ${line} “${shortened(title)}” (${WORDS[kind]})`
}

function lineWords({ line, text, why }: { line: number; text: string; why: string }): string {
  return `line ${line} “${shortened(text)}”. ${why}`
}

function badgeWords(badge: Badge | null): string {
  return badge === null ? 'without a badge' : WORDS[badge]
}
