import type { ReactNode } from 'react'
import { chapterAddress, chapterHref, type ManualPlace } from '@/lib/reading/addresses/addresses'
import type { MarkedRun } from '@/lib/reading/search/marked-words'
import type { ClauseMatch, SearchResults } from '@/lib/reading/search/results'
import { InForceWords } from '../pieces/in-force-words'
import { Marks, UrgentMark } from '../pieces/marks'
import { inQuotationMarks } from './in-quotation-marks'

/** How many chapters match, what was looked for instead of misspelt words, and how they match if not whole. */
export function FoundInWords(props: { words: string; results: SearchResults }) {
  const { words, results } = props
  return (
    <>
      <h2 className="govuk-heading-s search__count">
        {countInWords(results)} {inQuotationMarks(asMeant(words, results.meant))}
      </h2>
      {results.meant.map(({ typed, meant }) => (
        <p key={typed} className="search__meant">
          “{typed}” was not found: this is for <strong>{meant}</strong>.
        </p>
      ))}
      {results.nearest && (
        <p className="search__meant">No chapter has all of these words. These have some of them.</p>
      )}
    </>
  )
}

function asMeant(words: string, corrections: SearchResults['meant']): string {
  return corrections.reduce((said, { typed, meant }) => said.replace(typed, meant), words)
}

function countInWords({ total, more, chapters }: SearchResults): string {
  if (total === 1) return 'One chapter matches'
  const shown = chapters.length < total ? ` (the best ${chapters.length} are shown)` : ''
  return `${more ? `At least ${total}` : total} chapters${shown} match`
}

/** What to do where more match than are shown; `narrower` is where else to look for them. */
export function MoreThanShown({ results, narrower }: { results: SearchResults; narrower: string }) {
  if (results.chapters.length >= results.total) return null
  return <p className="search__elsewhere">Not among these? Use more words, or search in {narrower} only.</p>
}

/** A chapter that matches: its title, what stands against it, and the places in it. */
export function Result(props: {
  chapter: SearchResults['chapters'][number]
  place: ManualPlace
  urgent?: boolean
  /** Whose manual it is in, where that is not plain. */
  manual?: ReactNode
}) {
  const { chapter, place } = props
  return (
    <li className="result">
      <h3 className="result__title">
        {chapter.number && <span className="result__number">{chapter.number} </span>}
        <a href={chapterHref(place, { slug: chapter.slug, title: plain(chapter.title) })}>
          <Marked runs={chapter.title} />
        </a>
        {chapter.formerly && <span className="result__formerly"> formerly {chapter.formerly}</span>}
        <Marks badge={chapter.badge} underReview={false} />
        {props.urgent && <UrgentMark />}
      </h3>
      {props.manual && <p className="result__manual">{props.manual}</p>}
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

function plain(runs: readonly MarkedRun[]): string {
  return runs.map(({ words }) => words).join('')
}
