import type { ReactNode } from 'react'
import {
  type ManualPlace,
  SUGGESTIONS_OF_ALL,
  searchAddress,
  searchAllAddress,
  suggestionsAddress,
} from '@/lib/reading/addresses/addresses'
import { LONGEST_SEARCH } from '@/lib/reading/search/length'

/**
 * The search box of a manual, or (`place` null) of all that one may read: an ordinary form, under which a script suggests chapters
 * while somebody types. `quiet` is the small one that stands beside something else; one that `jumps` leads to the place whose
 * number is typed; `filters` is the id of what a script filters while somebody types, instead of suggesting.
 */
export function SearchForm(props: {
  place: ManualPlace | null
  words?: string
  quiet?: boolean
  jumps?: boolean
  filters?: string
  /** More fields, below the box. */
  children?: ReactNode
}) {
  const { place } = props
  const label = labelOf(place)
  const suggests = place === null ? SUGGESTIONS_OF_ALL : suggestionsAddress(place)
  return (
    <search className={props.quiet ? 'find find--quiet' : 'find'}>
      <form
        action={place === null ? searchAllAddress() : searchAddress(place)}
        method="get"
        data-filters={props.filters}
        data-suggests={props.filters ? undefined : suggests}
      >
        <label className={props.quiet ? 'govuk-visually-hidden' : 'govuk-label find__label'} htmlFor="q">
          {label}
        </label>
        {props.filters && (
          <p className="find__hint" id="q-hint">
            Words, or a number such as 4.1.3
          </p>
        )}
        <SearchRow
          words={props.words}
          placeholder={props.quiet ? label : undefined}
          hint={props.filters && 'q-hint'}
        />
        {props.jumps && <input type="hidden" name="jump" value="1" />}
        {props.children}
      </form>
    </search>
  )
}

/** The box itself with its button; `hint` is the id of what describes it. */
export function SearchRow(props: {
  words?: string | undefined
  placeholder?: string | undefined
  hint?: string | undefined
}) {
  return (
    <div className="find__row">
      <input
        className="govuk-input find__words"
        id="q"
        name="q"
        type="search"
        maxLength={LONGEST_SEARCH}
        defaultValue={props.words}
        placeholder={props.placeholder}
        autoComplete="off"
        enterKeyHint="search"
        aria-describedby={props.hint}
      />
      <button className="govuk-button find__button" type="submit">
        Search
      </button>
    </div>
  )
}

function labelOf(place: ManualPlace | null): string {
  if (place === null) return 'Search all manuals'
  // Search knows the current release only, also where the box stands on an older one's page.
  return place.at === 'current' ? 'Search this manual' : 'Search the current manual'
}
