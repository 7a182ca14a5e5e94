import { type ManualPlace, searchAddress } from '@/lib/reading/addresses'
import { LONGEST_SEARCH } from '@/lib/reading/search-length'

/** The search box of a manual: an ordinary form. `quiet` is the small one that stands beside something else. */
export function SearchForm(props: { place: ManualPlace; words?: string; quiet?: boolean; filters?: string }) {
  // Search knows the current release only, also where the box stands on an older one's page.
  const label = props.place.at === 'current' ? 'Search this manual' : 'Search the current manual'
  return (
    <search className={props.quiet ? 'find find--quiet' : 'find'}>
      <form action={searchAddress(props.place)} method="get" data-filters={props.filters}>
        <label className={props.quiet ? 'govuk-visually-hidden' : 'govuk-label find__label'} htmlFor="q">
          {label}
        </label>
        <div className="find__row">
          <input
            className="govuk-input find__words"
            id="q"
            name="q"
            type="search"
            maxLength={LONGEST_SEARCH}
            defaultValue={props.words}
            placeholder={props.quiet ? label : undefined}
            autoComplete="off"
            enterKeyHint="search"
          />
          <button className="govuk-button find__button" type="submit">
            Search
          </button>
        </div>
      </form>
    </search>
  )
}
