import { contentsAddress, searchAddress } from '@/lib/reading/addresses/addresses'
import { type IssuedManual, placeOf } from '@/lib/reading/manual/issued-manual'
import { type FrameProps, PageFrame } from '../frame/page-frame'
import { SearchRow } from '../frame/search-form'

/**
 * The search of what is kept on a phone: its script looks through the kept pages while somebody types. Shown without a
 * network only; its form is no SearchForm, whose suggestions come from the server.
 */
export function KeptSearchPage(props: FrameProps & { issued: IssuedManual; script: string }) {
  const place = placeOf(props.issued)
  return (
    <PageFrame {...props} title="Search" path={null} room="search" canonical={searchAddress(place)}>
      <main id="main" className="search">
        <h1 className="govuk-heading-xl">Search what is kept</h1>
        <search className="find">
          <form action={searchAddress(place)} method="get">
            <label className="govuk-label find__label" htmlFor="q">
              Search what is kept on this phone
            </label>
            <SearchRow />
          </form>
        </search>
        <div data-searches={contentsAddress(place)}>
          <div role="status">
            <h2 className="govuk-heading-s search__count">Getting the search ready …</h2>
          </div>
          <ol className="results" />
        </div>
        <script src={props.script} defer />
      </main>
    </PageFrame>
  )
}
