import { longDateAndTime } from '@/lib/platform/dates'
import { publishPage } from '@/lib/platform/workspace-addresses'
import type { UnmadePublication } from '@/lib/releases/queries/unmade-publications'

/** Publications that were set for a time and were not made: said loudly, before everything else. */
export function UnmadePublications({ unmade }: { unmade: readonly UnmadePublication[] }) {
  return unmade.map(({ scheduleId, manual, publishAt, problem }) => (
    <div className="govuk-error-summary" key={scheduleId}>
      <div role="alert">
        <h2 className="govuk-error-summary__title">
          {problem === null ? 'Late' : 'Not published'}: {manual.authority.name}, {manual.name}
        </h2>
        <div className="govuk-error-summary__body">
          <p>
            {problem === null
              ? `The update that was set for ${longDateAndTime(publishAt)} has not been published yet: no worker has run it. It is published once one does.`
              : `The update that was set for ${longDateAndTime(publishAt)} could not be published. Readers have what they had before.`}
          </p>
          {problem?.split('\n').map((line) => (
            <p key={line}>{line}</p>
          ))}
          <p>
            <a className="govuk-link" href={publishPage(manual)}>
              See what would be published now
            </a>
          </p>
        </div>
      </div>
    </div>
  ))
}
