import { type ManualPlace, searchAddress } from '@/lib/reading/addresses'
import { LONGEST_SEARCH } from '@/lib/reading/search-length'

/** The search box of a manual: an ordinary form. `quiet` is the small one that stands beside something else. */
export function SearchForm(props: { place: ManualPlace; words?: string; quiet?: boolean; filters?: string }) {
  return (
    <search className={props.quiet ? 'find find--quiet' : 'find'}>
      <form action={searchAddress(props.place)} method="get" data-filters={props.filters}>
        <label className={props.quiet ? 'govuk-visually-hidden' : 'govuk-label find__label'} htmlFor="q">
          Search this manual
        </label>
        <div className="find__row">
          <input
            className="govuk-input find__words"
            id="q"
            name="q"
            type="search"
            maxLength={LONGEST_SEARCH}
            defaultValue={props.words}
            placeholder={props.quiet ? 'Search this manual' : undefined}
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
