import type { AppendixTable } from '@/lib/contents/appendix-headings'
import { amendmentsYearAddress, chapterHref } from '@/lib/reading/addresses/addresses'
import type {
  CarriedEditions as Carried,
  CarriedEdition,
  CarriedRow,
} from '@/lib/reading/amendments/carried-editions'
import { editionAnchor } from '@/lib/reading/manual/anchors'
import { type IssuedManual, placeOf } from '@/lib/reading/manual/issued-manual'
import { AmendmentsHead } from './amendments-head'

const TABLES = ['updated', 'new', 'removed'] as const satisfies readonly AppendixTable[]

/** The editions from before Chapterhouse, after its own: of the newest year or of one, with the way to the others. */
export function CarriedEditions({ carried, issued }: { carried: Carried; issued: IssuedManual }) {
  const { editions, years } = carried
  if (years.length === 0) return null
  const [shown] = editions
  const others = years.filter(({ year }) => year !== shown?.year)
  return (
    <section className="carried" aria-labelledby="carried">
      <h2 className="govuk-heading-m amendments__earlier" id="carried">
        Before Chapterhouse
      </h2>
      <p className="govuk-inset-text">
        Carried over from before Chapterhouse; not verified. These rows are the words of the manual’s earlier
        Amendments page: they were not checked against the texts, and there is no redline behind them.
      </p>
      {editions.map((edition) => (
        <Edition key={edition.name} edition={edition} issued={issued} />
      ))}
      {others.length > 0 && (
        <nav aria-label="Earlier years, carried over">
          <ul className="govuk-list">
            {others.map(({ year, editions: names }) => (
              <li key={year}>
                <a href={amendmentsYearAddress(placeOf(issued), year)}>{year}</a>: {names.join(', ')} (not
                verified)
              </li>
            ))}
          </ul>
        </nav>
      )}
    </section>
  )
}

function Edition({ edition, issued }: { edition: CarriedEdition; issued: IssuedManual }) {
  const anchor = `carried-${editionAnchor(edition.name)}`
  return (
    <section className="edition" aria-labelledby={anchor}>
      <h3 className="govuk-heading-m edition__title" id={anchor}>
        {edition.name} <span className="carried__mark">Not verified</span>
      </h3>
      {TABLES.map((table) => (
        <Table
          key={table}
          caption={issued.headings[table]}
          rows={edition.rows.filter(({ kind }) => kind === table)}
          issued={issued}
        />
      ))}
    </section>
  )
}

function Table(props: { caption: string; rows: readonly CarriedRow[]; issued: IssuedManual }) {
  if (props.rows.length === 0) return null
  return (
    <table className="govuk-table listing">
      <caption className="govuk-table__caption govuk-table__caption--s">{props.caption}</caption>
      <AmendmentsHead />
      <tbody className="govuk-table__body">
        {props.rows.map((row, position) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows never change, and a page may say the same twice
          <tr key={position} className="govuk-table__row">
            <td className="govuk-table__cell">
              {row.chapter ? (
                <a href={chapterHref(placeOf(props.issued), row.chapter)}>{row.title}</a>
              ) : (
                row.title
              )}
            </td>
            <td className="govuk-table__cell">
              <span className="details">{row.details}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
