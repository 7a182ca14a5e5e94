import { longDate } from '@/lib/platform/dates'
import { contentsAddress } from '@/lib/reading/addresses/addresses'
import { type AppendixEdition, appendixTables } from '@/lib/reading/amendments/appendix'
import { editionAnchor } from '@/lib/reading/manual/anchors'
import { type IssuedManual, placeOf } from '@/lib/reading/manual/issued-manual'
import { AmendmentsTable } from './amendments-table'

/** One edition of the appendix: its updates, and its tables as the manual heads them. */
export function AmendmentsEdition(props: {
  edition: AppendixEdition
  issued: IssuedManual
  /** The edition's own page; null on it. */
  address: string | null
}) {
  const { edition, issued, address } = props
  const anchor = editionAnchor(edition.edition)
  const tables = appendixTables(edition, issued.headings)
  return (
    <section className="edition" id={anchor} aria-labelledby={`${anchor}-title`}>
      <h2 className="govuk-heading-l edition__title" id={`${anchor}-title`}>
        {edition.edition}
      </h2>
      <p className="issue">
        {edition.releases.map(({ number, publishedAt }) => (
          <span key={number}>
            <a href={contentsAddress({ ...placeOf(issued), at: { release: number } })}>Update {number}</a>:{' '}
            {longDate(publishedAt)}{' '}
          </span>
        ))}
        {address && (
          <span className="edition__own">
            <a href={address}>
              {edition.edition}
              <span className="govuk-visually-hidden"> edition</span> on a page of its own, to print, copy or
              send
            </a>
          </span>
        )}
      </p>
      {tables.length === 0 && <p className="govuk-body">No chapter was updated, new or removed.</p>}
      <div id={address === null ? 'edition-tables' : undefined}>
        {tables.map(({ table, ...parts }) => (
          <AmendmentsTable key={table} {...parts} issued={issued} />
        ))}
      </div>
    </section>
  )
}
