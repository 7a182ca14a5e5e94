import { longDate } from '@/lib/platform/dates'
import { chapterChangesAddress } from '@/lib/reading/addresses/addresses'
import { type IssuedManual, placeOf } from '@/lib/reading/manual/issued-manual'
import type { Paper } from '@/lib/reading/paper/paper'
import { ListedChange } from '../pieces/change-words'

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
          <ListedChange key={change.id} change={change} withUpdate>
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
          </ListedChange>
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
