import { longDate } from '@/lib/platform/dates'
import { amendmentsAddress, contentsAddress } from '@/lib/reading/addresses'
import { editionAnchor } from '@/lib/reading/anchors'
import {
  type AppendixEdition,
  type AppendixYear,
  appendixTables,
  appendixYears,
} from '@/lib/reading/appendix'
import { type IssuedManual, placeOf } from '@/lib/reading/issued-manual'
import { AmendmentsTable } from './amendments-table'
import { type FrameProps, PageFrame, SearchStrip } from './page-frame'

/** The Amendments appendix: editions newest first, earlier years folded. */
export function AmendmentsPage(
  props: FrameProps & { issued: IssuedManual; editions: readonly AppendixEdition[] },
) {
  const { issued } = props
  const [latest, ...earlier] = appendixYears(props.editions)
  return (
    <PageFrame
      {...props}
      title="Amendments"
      path="/amendments"
      room="amendments"
      json={`${amendmentsAddress(placeOf(issued))}.json`}
    >
      <SearchStrip issued={issued} />
      <main id="main" className="amendments">
        <h1 className="govuk-heading-xl">Amendments</h1>
        <Facts issued={issued} />
        {latest?.editions.map((edition) => (
          <Edition key={edition.edition} edition={edition} issued={issued} />
        ))}
        {earlier.length > 0 && <h2 className="govuk-heading-m amendments__earlier">Earlier years</h2>}
        {earlier.map((year) => (
          <Year key={year.year} year={year} issued={issued} />
        ))}
      </main>
    </PageFrame>
  )
}

function Facts({ issued }: { issued: IssuedManual }) {
  const facts: [string, string][] = [
    ['Authority', issued.authorityName],
    ['Manual', issued.manualName],
    ['Edition', `${issued.edition} (update ${issued.number})`],
    ['Date published', longDate(issued.publishedAt)],
  ]
  if (issued.nextUpdateDue && issued.at === 'current')
    facts.push(['Next update due', longDate(issued.nextUpdateDue)])
  return (
    <dl className="facts">
      {facts.map(([name, value]) => (
        <div key={name} className="facts__row">
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function Year({ year: { year, editions }, issued }: { year: AppendixYear; issued: IssuedManual }) {
  return (
    <details className="govuk-details year" id={`year-${year}`}>
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">
          {year}: {editions.map(({ edition }) => edition).join(', ')}
        </span>
      </summary>
      <div className="year__editions">
        {editions.map((edition) => (
          <Edition key={edition.edition} edition={edition} issued={issued} folded />
        ))}
      </div>
    </details>
  )
}

function Edition(props: { edition: AppendixEdition; issued: IssuedManual; folded?: boolean }) {
  const { edition, issued } = props
  const anchor = editionAnchor(edition.edition)
  const Heading = props.folded ? 'h3' : 'h2'
  const tables = appendixTables(edition)
  return (
    <section className="edition" id={anchor} aria-labelledby={`${anchor}-title`}>
      <Heading className="govuk-heading-l edition__title" id={`${anchor}-title`}>
        {edition.edition}
      </Heading>
      <p className="issue">
        {edition.releases.map(({ number, publishedAt }) => (
          <span key={number}>
            <a href={contentsAddress({ ...placeOf(issued), at: { release: number } })}>Update {number}</a>:{' '}
            {longDate(publishedAt)}{' '}
          </span>
        ))}
      </p>
      {tables.length === 0 && <p className="govuk-body">No chapter was updated, new or removed.</p>}
      {tables.map((table) => (
        <AmendmentsTable key={table.caption} {...table} issued={issued} />
      ))}
    </section>
  )
}
