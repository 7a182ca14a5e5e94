import { ActionForm } from '@/components/ui/action-form'
import type { FormAction } from '@/components/ui/action-state'
import { SectionHeading } from '@/components/ui/page-heading'
import { longDateAndTime } from '@/lib/platform/dates'
import { theEdition } from '@/lib/reading/amendments/edition-words'
import type { ReleaseEffect } from '@/lib/releases/effect'

/** A publication that is set for a time: what, when and by whom, whether it can be made, and for publishers the way back. */
export function WaitingPublication(props: {
  effect: ReleaseEffect
  action: FormAction | null
  page: string
}) {
  const { effect, action, page } = props
  const { schedule, currentRelease } = effect.manual
  if (!schedule) return null
  const listed = effect.blockers.filter(({ kind }) => kind !== 'nothing')
  const problems = [
    ...(schedule.effectHash === effect.hash
      ? []
      : ['What would be published is no longer what was shown when the time was set.']),
    ...(listed.length === 0 ? [] : ['Something stands in the way: see the list below.']),
  ]
  return (
    <section
      className={
        problems.length === 0
          ? 'ch-waiting-publication'
          : 'ch-waiting-publication ch-waiting-publication--stuck'
      }
      aria-labelledby="waiting-publication"
    >
      <SectionHeading id="waiting-publication">
        Set to be published on {longDateAndTime(schedule.publishAt)}
      </SectionHeading>
      <p className="govuk-body">
        {schedule.scheduledBy} set this on {longDateAndTime(schedule.scheduledAt)}. It{' '}
        {schedule.edition
          ? `opens ${schedule.edition}`
          : `joins ${currentRelease ? theEdition(currentRelease.edition.name) : 'the first edition'}`}
        . What was approved or changed since then waits for the update after.
      </p>
      {problems.length > 0 && (
        <>
          <p className="govuk-body">
            <strong>As things stand, nothing will be published at that time.</strong>
          </p>
          <ul className="govuk-list govuk-list--bullet">
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
          <p className="govuk-body">Take it back, look at what follows, and set it again.</p>
        </>
      )}
      {action && (
        <ActionForm action={action} submit="Take it back" kind="secondary">
          <input type="hidden" name="page" value={page} />
          <input type="hidden" name="scheduleId" value={schedule.id} />
        </ActionForm>
      )}
    </section>
  )
}
