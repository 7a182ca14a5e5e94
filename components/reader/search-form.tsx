import { type ManualPlace, searchAddress } from '@/lib/reading/addresses'
import { LONGEST_SEARCH } from '@/lib/reading/search-length'

/**
 * The search box of a manual: an ordinary form. `quiet` is the small one that stands beside something else; one that `jumps`
 * leads to the place whose number is typed; `filters` is the id of what a script filters while somebody types.
 */
export function SearchForm(props: {
  place: ManualPlace
  words?: string
  quiet?: boolean
  jumps?: boolean
  filters?: string
}) {
  // Search knows the current release only, also where the box stands on an older one's page.
  const label = props.place.at === 'current' ? 'Search this manual' : 'Search the current manual'
  return (
    <search className={props.quiet ? 'find find--quiet' : 'find'}>
      <form action={searchAddress(props.place)} method="get" data-filters={props.filters}>
        <label className={props.quiet ? 'govuk-visually-hidden' : 'govuk-label find__label'} htmlFor="q">
          {label}
        </label>
        {props.filters && (
          <p className="find__hint" id="q-hint">
            Words, or a number such as 4.1.3
          </p>
        )}
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
            aria-describedby={props.filters && 'q-hint'}
          />
          <button className="govuk-button find__button" type="submit">
            Search
          </button>
        </div>
        {props.jumps && <input type="hidden" name="jump" value="1" />}
      </form>
    </search>
  )
}
