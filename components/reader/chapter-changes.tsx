import { longDate } from '@/lib/platform/dates'
import {
  chapterAddress,
  chapterChangesAddress,
  chapterHistoryAddress,
  followAddress,
} from '@/lib/reading/addresses'
import type { AppendixChange } from '@/lib/reading/appendix'
import { editionWords } from '@/lib/reading/edition-words'
import { type IssuedManual, placeOf } from '@/lib/reading/issued-manual'
import type { ChapterPage as Chapter } from '@/lib/reading/page-content'

type Parts = { issued: IssuedManual; page: Chapter }

const words = {
  new: 'New',
  updated: 'Updated',
  removed: 'Removed',
  renamed: 'Renamed',
  moved: 'Moved',
} as const

/** What this edition changed in the chapter, before its text: the same sentence as in the Amendments. */
export function LatestChange({ issued, page }: Parts) {
  const latest = page.changes.filter(
    (change) => change.release.edition === issued.edition && !change.release.imported,
  )
  if (latest.length === 0) return null
  return (
    <section className="latest" aria-labelledby="latest">
      <h2 className="govuk-heading-s latest__title" id="latest">
        Amended in this edition
      </h2>
      {latest.map((change) => (
        <div key={change.id}>
          <p>
            {longDate(change.release.publishedAt)}: <Details change={change} />
          </p>
          {change.corrections.map((correction) => (
            <p key={correction.id}>
              <strong>Correction, {longDate(correction.release.publishedAt)}:</strong>{' '}
              <Details change={correction} />
            </p>
          ))}
        </div>
      ))}
      <p className="latest__more">
        <a href="#changes">All amendments of this chapter</a>
      </p>
    </section>
  )
}

/** Every listed amendment of the chapter, newest first. */
export function ChapterChanges({ issued, page }: Parts) {
  return (
    <section className="changes" aria-labelledby="changes">
      <h2 className="govuk-heading-m" id="changes">
        Amendments of this chapter
      </h2>
      {page.changes.length === 0 && (
        <p className="govuk-body">None are recorded up to update {issued.number}.</p>
      )}
      <p className="govuk-body changes__all">
        <a href={chapterHistoryAddress(placeOf(issued), page.chapter.slug)}>
          All versions, and which was in force on a day
        </a>{' '}
        <a href={`${followAddress(placeOf(issued))}?chapter=${page.chapter.slug}`}>
          Follow this chapter by e-mail or feed
        </a>
      </p>
      {page.changes.length > 0 && (
        <ol className="changes__list">
          {page.changes.map((change) => (
            <li key={change.id} className="changes__item">
              <p className="changes__when">
                <strong>{words[change.listed]}</strong> {longDate(change.release.publishedAt)},{' '}
                {editionWords(change.release.edition)}
              </p>
              <p className="changes__details">
                <Details change={change} />
              </p>
              {change.corrections.map((correction) => (
                <p key={correction.id} className="changes__details">
                  Correction, {longDate(correction.release.publishedAt)}: {correction.details}
                </p>
              ))}
              <WordForWord change={change} issued={issued} page={page} />
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

/** The words that were approved with the change; line breaks as written. */
export function Details({ change }: { change: Pick<AppendixChange, 'details'> }) {
  return <span className="details">{change.details}</span>
}

/** The way to the redline of exactly this change; what an import printed has none. */
function WordForWord({ change, issued, page }: Parts & { change: AppendixChange }) {
  const { number, imported } = change.release
  if (imported) return null
  const place = { ...placeOf(issued), at: { release: number } }
  return (
    <p className="changes__before">
      <a href={chapterChangesAddress(place, page.chapter.slug)}>
        What changed<span className="govuk-visually-hidden"> with update {number}</span>
      </a>
      {change.listed === 'updated' && number > 1 && (
        <>
          {' '}
          <a href={chapterAddress({ ...place, at: { release: number - 1 } }, page.chapter.slug)}>
            As it was before, in update {number - 1}
          </a>
        </>
      )}
    </p>
  )
}
