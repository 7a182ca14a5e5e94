import { longDate } from '@/lib/platform/dates'
import { chapterChangesAddress } from '@/lib/reading/addresses/addresses'
import { editionWords } from '@/lib/reading/amendments/edition-words'
import { type IssuedManual, placeOf } from '@/lib/reading/manual/issued-manual'
import type { Paper } from '@/lib/reading/paper/paper'
import { CHANGE_WORDS, Details } from '../chapter/chapter-changes'

/** What staff were told since, as in the Amendments. */
export function PaperChanges(props: { issued: IssuedManual; paper: Paper }) {
  const { issued } = props
  const { changes, minor, slug, standing } = props.paper
  if (standing.is === 'current' && changes.length === 0) return null
  return (
    <section aria-labelledby="since">
      <h2 className="govuk-heading-m" id="since">
        What was changed since
      </h2>
      {changes.length === 0 && minor.length === 0 && (
        <p className="govuk-body">The Amendments do not list anything of this chapter since.</p>
      )}
      <ol className="changes__list">
        {changes.map((change) => (
          <li key={change.id} className="changes__item">
            <p className="changes__when">
              <strong>{CHANGE_WORDS[change.listed]}</strong> {longDate(change.release.publishedAt)},{' '}
              {editionWords(change.release.edition)} (update {change.release.number})
            </p>
            <p className="changes__details">
              <Details change={change} />
            </p>
            {change.corrections.map((correction) => (
              <p key={correction.id} className="changes__details">
                Correction, {longDate(correction.release.publishedAt)}: <Details change={correction} />
              </p>
            ))}
            {change.listed !== 'removed' && (
              <p className="changes__before">
                <a
                  href={chapterChangesAddress(
                    { ...placeOf(issued), at: { release: change.release.number } },
                    slug,
                  )}
                >
                  What changed
                  <span className="govuk-visually-hidden"> with update {change.release.number}</span>
                </a>
              </p>
            )}
          </li>
        ))}
      </ol>
      {minor.length > 0 && (
        <p className="govuk-body">
          Small changes that are not listed, such as of spelling:{' '}
          {minor.map(({ number, publishedAt }) => `update ${number}, ${longDate(publishedAt)}`).join('; ')}.
        </p>
      )}
    </section>
  )
}
