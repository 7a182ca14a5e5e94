import { longDate } from '@/lib/platform/dates'
import {
  amendmentsAddress,
  amendmentsEditionAddress,
  amendmentsYearAddress,
  contentsAddress,
  manualFeedAddress,
} from '@/lib/reading/addresses/addresses'
import type { AppendixPage } from '@/lib/reading/amendments/appendix-page'
import type { StaffEmail } from '@/lib/reading/amendments/staff-email'
import { amendmentsDescription } from '@/lib/reading/findable/descriptions'
import { type IssuedManual, placeOf } from '@/lib/reading/manual/issued-manual'
import { Crumbs } from '../frame/crumbs'
import { type FrameProps, PageFrame, SearchStrip } from '../frame/page-frame'
import { AmendmentsCopy } from './amendments-copy'
import { AmendmentsEdition } from './amendments-edition'
import { CarriedEditions } from './carried-editions'

/** The Amendments appendix: the newest year with the way to the others, one year of it, or one edition. */
export function AmendmentsPage(
  props: FrameProps & {
    issued: IssuedManual
    page: AppendixPage
    /** Of one edition: what staff are told of it. */
    email?: StaffEmail
  },
) {
  const { issued, page, email } = props
  const place = placeOf(issued)
  const all = amendmentsAddress(place)
  return (
    <PageFrame
      {...props}
      title={titleOf(page)}
      path={pathOf(page)}
      canonical={contentsAddress(place) + pathOf(page)}
      {...(page.part.is === 'newest' && { description: amendmentsDescription(issued) })}
      room="amendments"
      json={`${all}.json`}
      feed={manualFeedAddress(place)}
    >
      <SearchStrip issued={issued} />
      <main id="main" className="amendments">
        {page.part.is !== 'newest' && <Crumbs trail={[{ words: 'Amendments', href: all }]} />}
        <h1 className="govuk-heading-xl">{titleOf(page)}</h1>
        <Facts issued={issued} />
        {page.editions.map((edition) => (
          <AmendmentsEdition
            key={edition.position}
            edition={edition}
            issued={issued}
            address={page.part.is === 'edition' ? null : amendmentsEditionAddress(place, edition.position)}
          />
        ))}
        {email && <AmendmentsCopy email={email} script={props.assets.copyingScript} />}
        <Archive issued={issued} page={page} />
        <CarriedEditions carried={page.carried} issued={issued} />
        <p className="amendments__elsewhere">
          Also as <a href={manualFeedAddress(place)}>a feed (Atom)</a> and for{' '}
          <a href={`${all}.json`}>programs (JSON)</a>.
        </p>
      </main>
    </PageFrame>
  )
}

function titleOf({ part, editions }: AppendixPage): string {
  if (part.is === 'newest') return 'Amendments'
  return `Amendments: ${part.is === 'year' ? part.year : editions[0]?.edition}`
}

function pathOf({ part }: AppendixPage): string {
  if (part.is === 'newest') return '/amendments'
  return part.is === 'year' ? `/amendments/${part.year}` : `/amendments/editions/${part.position}`
}

function Facts({ issued }: { issued: IssuedManual }) {
  const facts: [string, string][] = [
    ['Authority', issued.authorityName],
    ['Manual', issued.manualName],
    ['Edition', `${issued.edition} (update ${issued.number})`],
    ['Date published', longDate(issued.publishedAt)],
    ...(issued.at === 'current' ? nextUpdate(issued) : []),
  ]
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

function nextUpdate({ nextUpdateDue, nextEdition, nextCutOff }: IssuedManual): [string, string][] {
  const due: [string, string][] = nextUpdateDue ? [['Next update due', longDate(nextUpdateDue)]] : []
  const edition: [string, string][] = nextEdition ? [['Next edition', nextEdition]] : []
  const cutOff: [string, string][] = nextCutOff
    ? [['Cut-off for it', `Changes approved by the end of ${longDate(nextCutOff)}`]]
    : []
  return [...due, ...edition, ...cutOff]
}

/** The way to every year: each has an address of its own. */
function Archive({ issued, page }: { issued: IssuedManual; page: AppendixPage }) {
  const { part, years } = page
  // The newest year stands whole on the first page, unless it has more editions than that shows.
  const newest = part.is === 'newest' && page.editions.length === years[0]?.editions.length
  const shown = newest ? years.slice(1) : years
  if (shown.length === 0) return null
  return (
    <nav aria-labelledby="archive" className="amendments__archive">
      <h2 className="govuk-heading-m amendments__earlier" id="archive">
        {newest ? 'Earlier years' : 'All years'}
      </h2>
      <ul className="govuk-list">
        {shown.map(({ year, editions }) => (
          <li key={year}>
            <a
              href={amendmentsYearAddress(placeOf(issued), year)}
              aria-current={part.is === 'year' && part.year === year ? 'page' : undefined}
            >
              {year}
            </a>
            : {editions.join(', ')}
          </li>
        ))}
      </ul>
    </nav>
  )
}
