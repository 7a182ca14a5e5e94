import { contentsAddress, type ManualPlace } from '@/lib/reading/addresses/addresses'
import type { AllResults } from '@/lib/reading/search/results'
import { type FrameProps, PageFrame } from '../frame/page-frame'
import { SearchForm } from '../frame/search-form'
import { NothingFound, NotSearched } from './search-page'
import { FoundInWords, MoreThanShown, Result } from './search-results'

/** What was asked of all manuals: nothing, too much, or words with what they found. */
export type SearchOfAll =
  | { asked: 'nothing' }
  | { asked: 'too-much' }
  | { asked: 'words'; words: string; results: AllResults }

/** The search over all manuals that one may read. */
export function SearchAllPage(props: Omit<FrameProps, 'issued'> & { search: SearchOfAll }) {
  const { search } = props
  const words = search.asked === 'words' ? search.words : ''
  return (
    <PageFrame
      {...props}
      issued={null}
      title={words === '' ? 'Search all manuals' : `${words} – Search all manuals`}
      path={null}
      canonical={null}
      isForReading
    >
      <main id="main" className="search">
        <h1 className="govuk-heading-xl">Search all manuals</h1>
        <SearchForm place={null} words={words} />
        <NotSearched search={search} />
        {search.asked === 'words' && <Results words={words} results={search.results} />}
      </main>
    </PageFrame>
  )
}

function Results({ words, results }: { words: string; results: AllResults }) {
  if (results.total === 0)
    return (
      <NothingFound words={words}>
        <li>
          Open one manual from <a href="/">the list of manuals</a>, and look through its contents.
        </li>
      </NothingFound>
    )
  return (
    <>
      <FoundInWords words={words} results={results} />
      <ol className="results">
        {results.chapters.map((chapter) => (
          <Result
            key={chapter.chapterId}
            chapter={chapter}
            place={chapter.place}
            manual={<ManualLink place={chapter.place} name={chapter.manual} />}
          />
        ))}
      </ol>
      <MoreThanShown results={results} narrower="one manual" />
    </>
  )
}

function ManualLink({ place, name }: { place: ManualPlace; name: string }) {
  return <a href={contentsAddress(place)}>{name}</a>
}
