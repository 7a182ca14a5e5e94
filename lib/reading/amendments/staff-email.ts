import { longDate } from '@/lib/platform/dates'
import { amendmentsEditionAddress, chapterHref } from '../addresses/addresses'
import { type IssuedManual, placeOf } from '../manual/issued-manual'
import { numberedTitle } from '../manual/numbered-title'
import { type AppendixChange, type AppendixEdition, type AppendixRow, appendixTables } from './appendix'

/** What a manager sends to staff about an edition: plain text, with addresses that can be followed. */
export type StaffEmail = { subject: string; body: string }

/** The e-mail of an edition; `wholeAddress` makes an address of a path of this installation. */
export function staffEmail(
  issued: IssuedManual,
  edition: AppendixEdition,
  wholeAddress: (path: string) => string,
): StaffEmail {
  const place = placeOf(issued)
  const [last] = edition.releases
  const rowOf = (row: AppendixRow) =>
    [
      numberedTitle(row),
      ...row.changes.flatMap(wordsOf),
      ...(edition.removed.includes(row) ? [] : [wholeAddress(chapterHref(place, row))]),
    ].join('\n')
  const tables = appendixTables(edition, issued.headings).map(({ caption, rows }) =>
    [caption.toUpperCase(), ...rows.map(rowOf)].join('\n\n'),
  )
  return {
    subject: `${issued.manualName}: what changed, ${edition.edition}`,
    body: [
      `${issued.authorityName}, ${issued.manualName}: what changed, ${edition.edition}${last ? ` (last published on ${longDate(last.publishedAt)})` : ''}.`,
      ...(tables.length === 0 ? ['No chapter was updated, new or removed.'] : tables),
      `All of it, with what changed word for word: ${wholeAddress(amendmentsEditionAddress(place, edition.position))}`,
    ].join('\n\n'),
  }
}

function wordsOf({ details, replacement, corrections, release }: AppendixChange): string[] {
  const dated = release.imported ? '' : `${longDate(release.publishedAt)}: `
  return [
    `${dated}${details}${replacement ? ` Replaced by ${replacement.title}.` : ''}`,
    ...corrections.map(
      (correction) => `Correction, ${longDate(correction.release.publishedAt)}: ${correction.details}`,
    ),
  ]
}
