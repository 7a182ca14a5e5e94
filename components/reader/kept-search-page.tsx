import { contentsAddress, searchAddress } from '@/lib/reading/addresses'
import { type IssuedManual, placeOf } from '@/lib/reading/issued-manual'
import { type FrameProps, PageFrame } from './page-frame'
import { SearchForm } from './search-form'

/** The search of what is kept on a phone: its script looks through the kept pages. Shown without a network only. */
export function KeptSearchPage(props: FrameProps & { issued: IssuedManual; script: string }) {
  const place = placeOf(props.issued)
  return (
    <PageFrame {...props} title="Search" path={null} room="search" canonical={searchAddress(place)}>
      <main id="main" className="search">
        <h1 className="govuk-heading-xl">Search what is kept</h1>
        <SearchForm place={place} />
        <noscript>
          <p className="govuk-body">
            Searching without a network needs JavaScript. The <a href={contentsAddress(place)}>contents</a>{' '}
            lead to every chapter that is kept.
          </p>
        </noscript>
        <div data-searches={contentsAddress(place)}>
          <h2 className="govuk-heading-s search__count" role="status">
            {' '}
          </h2>
          <ol className="results" />
        </div>
        <script src={props.script} defer />
      </main>
    </PageFrame>
  )
}
