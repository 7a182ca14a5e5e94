import {
  chapterAddress,
  chapterChangesAddress,
  chapterHistoryAddress,
  followAddress,
} from '@/lib/reading/addresses/addresses'
import type { AppendixChange } from '@/lib/reading/amendments/appendix'
import type { ChapterPage as Chapter } from '@/lib/reading/chapter/chapter-page'
import { type IssuedManual, placeOf } from '@/lib/reading/manual/issued-manual'
import { AskForm } from '../pieces/ask-form'
import { ListedChange, SaidChanges } from '../pieces/change-words'

type Parts = { issued: IssuedManual; page: Chapter }

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
      <SaidChanges changes={latest} dated />
      <p className="latest__more">
        <a href="#changes">All amendments of this chapter</a>
      </p>
    </section>
  )
}

/** What changed: with the last update, since a day, and every listed amendment of the chapter, newest first. */
export function ChapterChanges({ issued, page }: Parts) {
  const place = placeOf(issued)
  const { slug } = page.chapter
  return (
    <section className="changes" aria-labelledby="changes">
      <h2 className="govuk-heading-m" id="changes">
        What changed in this chapter
      </h2>
      {issued.at === 'current' && page.text && <Ways issued={issued} page={page} />}
      <p className="govuk-body changes__all">
        <a href={chapterHistoryAddress(place, slug)}>All versions, and which was in force on a day</a>{' '}
        <a href={`${followAddress(place)}?chapter=${slug}`}>Follow this chapter by e-mail or feed</a>
      </p>
      {page.changes.length === 0 && (
        <p className="govuk-body">
          No amendments are recorded{issued.at === 'current' ? '' : ` up to update ${issued.number}`}.
        </p>
      )}
      {page.changes.length > 0 && (
        <ol className="changes__list">
          {page.changes.map((change) => (
            <ListedChange key={change.id} change={change}>
              <WordForWord change={change} issued={issued} page={page} />
            </ListedChange>
          ))}
        </ol>
      )}
    </section>
  )
}

/** Two questions of the current text: an ordinary link, and an ordinary form. */
function Ways({ issued, page }: Parts) {
  const changes = chapterChangesAddress(placeOf(issued), page.chapter.slug)
  return (
    <>
      <p className="govuk-body changes__last">
        <a href={changes}>What the last update of this chapter changed</a>
      </p>
      <AskForm
        action={changes}
        fields={[{ name: 'from', label: 'What changed since a day', type: 'date' }]}
        button="Show changes"
      />
    </>
  )
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
