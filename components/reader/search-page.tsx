import { chapterAddress, chapterHref, contentsAddress, type ManualPlace } from '@/lib/reading/addresses'
import { type IssuedManual, placeOf } from '@/lib/reading/issued-manual'
import type { MarkedRun } from '@/lib/reading/marked-words'
import type { SearchResults } from '@/lib/reading/page-content'
import { LONGEST_SEARCH } from '@/lib/reading/search-length'
import type { ClauseMatch } from '@/lib/reading/search-results'
import { InForceWords } from './in-force-words'
import { UrgentMark } from './marks'
import { type FrameProps, PageFrame } from './page-frame'
import { SearchForm } from './search-form'

/** What was asked: nothing, too much, or words with what they found. */
export type Search =
  | { asked: 'nothing' }
  | { asked: 'too-much' }
  | { asked: 'words'; words: string; results: SearchResults }

/** The search of a manual: the box, how many chapters match, and the places in them. */
export function SearchPage(props: FrameProps & { issued: IssuedManual; search: Search }) {
  const { issued, search } = props
  const place = placeOf(issued)
  const words = search.asked === 'words' ? search.words : ''
  return (
    <PageFrame
      {...props}
      title={words === '' ? 'Search' : `${words} – Search`}
      path={null}
      room="search"
      canonical={null}
    >
      <main id="main" className="search">
        <h1 className="govuk-heading-xl">Search</h1>
        <SearchForm place={place} words={words} />
        {search.asked === 'nothing' && (
          <p className="govuk-body">
            Look for a number (5.1.2), words of a title, or words of the text. Put a phrase in quotation
            marks: “placement plan”.
          </p>
        )}
        {search.asked === 'too-much' && (
          <p className="notice notice--missing">
            That is too long to look for. Use {LONGEST_SEARCH} letters or fewer: the two or three words that
            matter most.
          </p>
        )}
        {search.asked === 'words' && <Results {...search} issued={issued} />}
      </main>
    </PageFrame>
  )
}

function Results(props: { words: string; results: SearchResults; issued: IssuedManual }) {
  const { words, results, issued } = props
  const place = placeOf(issued)
  if (results.total === 0) return <NothingFound words={words} place={place} />
  return (
    <>
      <h2 className="govuk-heading-s search__count">
        {countInWords(results)} “{words}”
      </h2>
      <ol className="results">
        {results.chapters.map((chapter) => (
          <li key={chapter.chapterId} className="result">
            <h3 className="result__title">
              {chapter.number && <span className="result__number">{chapter.number} </span>}
              <a href={chapterHref(place, { slug: chapter.slug, title: plain(chapter.title) })}>
                <Marked runs={chapter.title} />
              </a>
              {chapter.formerly && <span className="result__formerly"> formerly {chapter.formerly}</span>}
              {issued.notices.some(({ chapterId }) => chapterId === chapter.chapterId) && <UrgentMark />}
            </h3>
            {chapter.inForceOn && (
              <p className="result__force">
                <InForceWords {...chapter} inForceOn={chapter.inForceOn} place={place} />
              </p>
            )}
            {chapter.clauses.map((clause) => (
              <Clause
                key={clause.clauseId}
                clause={clause}
                href={chapterAddress(place, chapter.slug, clause.anchor)}
              />
            ))}
          </li>
        ))}
      </ol>
    </>
  )
}

/** The heading it stands under leads to the paragraph; what comes before the first heading is the beginning. */
function Clause({ clause, href }: { clause: ClauseMatch; href: string }) {
  return (
    <p className="result__clause">
      <a className="result__heading" href={href}>
        {clause.heading.length > 0 ? <Marked runs={clause.heading} /> : 'At the beginning'}
      </a>
      {clause.text.length > 0 && (
        <>
          <br />
          <Marked runs={clause.text} />
        </>
      )}
    </p>
  )
}

function Marked({ runs }: { runs: readonly MarkedRun[] }) {
  return runs.map(({ words, match }, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the runs of one text never change places
    match ? <mark key={index}>{words}</mark> : words,
  )
}

function NothingFound({ words, place }: { words: string; place: ManualPlace }) {
  return (
    <>
      <h2 className="govuk-heading-s search__count">Nothing was found for “{words}”</h2>
      <ul className="govuk-list govuk-list--bullet">
        <li>
          Check the spelling, or use fewer or other words: what the child, the order or the form is called.
        </li>
        <li>Take quotation marks away: words in them must stand together.</li>
        <li>
          Look through the <a href={contentsAddress(place)}>contents</a>: a chapter whose text is not here yet
          is found by its title only.
        </li>
      </ul>
    </>
  )
}

function countInWords({ total, chapters }: SearchResults): string {
  if (total === 1) return 'One chapter matches'
  const shown = chapters.length < total ? ` (the best ${chapters.length} are shown)` : ''
  return `${total} chapters${shown} match`
}

function plain(runs: readonly MarkedRun[]): string {
  return runs.map(({ words }) => words).join('')
}
