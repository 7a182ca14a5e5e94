import type { ReactNode } from 'react'
import { contentsAddress, searchAddress, searchAllAddress } from '@/lib/reading/addresses/addresses'
import { type IssuedManual, placeOf } from '@/lib/reading/manual/issued-manual'
import { LONGEST_SEARCH } from '@/lib/reading/search/length'
import type { SearchResults, SearchSection } from '@/lib/reading/search/results'
import { type FrameProps, PageFrame } from '../frame/page-frame'
import { SearchForm } from '../frame/search-form'
import { inQuotationMarks } from './in-quotation-marks'
import { type Filters, SearchFilters } from './search-filters'
import { FoundInWords, MoreThanShown, Result } from './search-results'

/** What was asked: nothing, too much, or words with what they found. */
export type Search =
  | { asked: 'nothing' }
  | { asked: 'too-much' }
  | { asked: 'words'; words: string; results: SearchResults }

/** The search of a manual: the box with what it is kept to, how many chapters match, and the places in them. */
export function SearchPage(
  props: FrameProps & {
    issued: IssuedManual
    search: Search
    filters: Filters
    sections: readonly SearchSection[]
  },
) {
  const { issued, search, filters } = props
  const place = placeOf(issued)
  const words = search.asked === 'words' ? search.words : ''
  return (
    <PageFrame
      {...props}
      title={words === '' ? 'Search' : `${words} – Search`}
      path={null}
      room="search"
      isForReading
      canonical={null}
    >
      <main id="main" className="search">
        <h1 className="govuk-heading-xl">Search</h1>
        <SearchForm place={place} words={words}>
          <SearchFilters sections={props.sections} asked={filters} />
        </SearchForm>
        <NotSearched search={search} />
        {search.asked === 'words' && <Results {...search} issued={issued} filters={filters} />}
        <p className="search__elsewhere">
          <a href={searchAllAddress(words || undefined)}>
            Search all manuals{words && ` for ${inQuotationMarks(words)}`}
          </a>
        </p>
      </main>
    </PageFrame>
  )
}

/** What to look for, where nothing was asked or too much. */
export function NotSearched({ search }: { search: { asked: Search['asked'] } }) {
  if (search.asked === 'nothing')
    return (
      <p className="govuk-body search__help">
        Look for a number (5.1.2), words of a title, or words of the text. Put a phrase in quotation marks:
        “placement plan”.
      </p>
    )
  if (search.asked === 'too-much')
    return (
      <p className="notice notice--missing">
        That is too long to look for. Use {LONGEST_SEARCH} letters or fewer: the two or three words that
        matter most.
      </p>
    )
  return null
}

function Results(props: { words: string; results: SearchResults; issued: IssuedManual; filters: Filters }) {
  const { words, results, issued, filters } = props
  const place = placeOf(issued)
  const isKept = filters.section !== undefined || filters.badge !== undefined
  const whole = (
    <a href={searchAddress(place, { words })}>Search the whole manual for {inQuotationMarks(words)}</a>
  )
  if (results.total === 0)
    return (
      <NothingFound words={words}>
        {isKept && <li>{whole}: this was a part of it.</li>}
        <li>
          Look through the <a href={contentsAddress(place)}>contents</a>: a chapter whose text is not here yet
          is found by its title only.
        </li>
      </NothingFound>
    )
  const urgent = new Set(issued.notices.map(({ chapterId }) => chapterId))
  return (
    <>
      <FoundInWords words={words} results={results} />
      {isKept && <p className="search__meant">{whole}</p>}
      <ol className="results">
        {results.chapters.map((chapter) => (
          <Result
            key={chapter.chapterId}
            chapter={chapter}
            place={place}
            urgent={urgent.has(chapter.chapterId)}
          />
        ))}
      </ol>
      <MoreThanShown results={results} narrower="one section" />
    </>
  )
}

/** What to try instead; more of it may be given. */
export function NothingFound(props: { words: string; children?: ReactNode }) {
  return (
    <>
      <h2 className="govuk-heading-s search__count">Nothing was found for {inQuotationMarks(props.words)}</h2>
      <ul className="govuk-list govuk-list--bullet">
        <li>
          Check the spelling, or use fewer or other words: what the child, the order or the form is called.
        </li>
        {/["“”]/.test(props.words) && (
          <li>Take the quotation marks away: words in them must stand together.</li>
        )}
        {props.children}
      </ul>
    </>
  )
}
