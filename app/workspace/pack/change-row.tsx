import type { PackChange } from '@/lib/chapters/queries/pack-changes'
import { longDate } from '@/lib/platform/dates'
import { Choice } from './choice'

/** One change of the contents in a pack: who did what, and the decision on it. */
export function ChangeRow({ change }: { change: PackChange }) {
  const { changeId, title, manual } = change
  return (
    <article className="ch-pack__row" aria-labelledby={`row-${changeId}`}>
      <h3 className="govuk-heading-m" id={`row-${changeId}`}>
        {title}
      </h3>
      <p className="govuk-body">{whatWasDone(change)}</p>
      {change.details && (
        <p className="govuk-body">
          Staff are told: “{change.details}”
          {change.replacement && !change.succession ? ` Its place is taken by “${change.replacement}”.` : ''}
        </p>
      )}
      <p className="ch-pack__facts">
        {manual.authority.name}: {manual.name}. By {change.madeBy} on {longDate(change.madeAt)}.
      </p>
      {change.own ? (
        <p className="govuk-inset-text">You did this: somebody else decides on it.</p>
      ) : (
        <>
          <input type="hidden" name="row" value={`change ${changeId}`} />
          <Choice
            id={changeId}
            title={title}
            returnHint="Nothing is published until it is undone or changed. Whoever did it sees these words"
          />
        </>
      )}
    </article>
  )
}

function whatWasDone({ kind, sections, number, underReview, succession, replacement }: PackChange): string {
  const section = sections.at(-1)
  const place = [section && `in ${section}`, number && `as ${number}`].filter(Boolean).join(', ')
  const at = place === '' ? '' : ` It stands ${place}.`
  switch (kind) {
    case 'added':
      return succession ? `Split from “${replacement}”.${at}` : `Added to the contents.${at}`
    case 'retitled':
      return `Given this title.${at}`
    case 'moved':
      return `Moved.${at}`
    case 'flagged':
      return underReview ? `Marked as under review.${at}` : `No longer marked as under review.${at}`
    case 'removed':
      if (succession === 'merged') return `Merged into “${replacement}”.`
      if (succession === 'split') return `Split. The first part is “${replacement}”.`
      return 'Taken out of the contents.'
    case 'reinstated':
      return `Put back into the contents.${at}`
  }
}
