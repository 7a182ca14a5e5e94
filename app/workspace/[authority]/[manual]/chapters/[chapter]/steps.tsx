import { ActionForm } from '@/components/ui/action-form'
import { ButtonLink } from '@/components/ui/button'
import { CheckboxField } from '@/components/ui/choice-field'
import type { Step } from '@/lib/chapters/next-steps'
import type { ChapterInWorkspace } from '@/lib/chapters/queries/chapter'
import type { Readiness } from '@/lib/chapters/queries/readiness'
import { REVIEWED_UNCHANGED } from '@/lib/document/draft-summary'
import {
  editPage,
  emergencyPage,
  outOfTurnPage,
  publishPage,
  reviewPage,
} from '@/lib/platform/workspace-addresses'
import { beginVersion, putBack, remind, submitVersion, takeBack } from './actions'

type Given = {
  view: ChapterInWorkspace
  readiness: Readiness | null
  /** The address of the chapter's page. */
  page: string
}

/** What can be done next: a button for what this person may do, a sentence why for what they may not. */
export function Steps({ steps, ...given }: Given & { steps: Step[] }) {
  return (
    <section className="ch-steps" aria-label="What can be done next">
      {steps.map((step) =>
        step.allowed ? (
          <StepOffered name={step.name} {...given} key={step.name} />
        ) : (
          <p className="govuk-body ch-steps__why" key={step.name}>
            {step.why}
          </p>
        ),
      )}
    </section>
  )
}

function StepOffered({ name, view, readiness, page }: Given & { name: Step['name'] }) {
  const { open, chapter, manual } = view
  if (name === 'open') {
    return (
      <ActionForm action={beginVersion} submit={view.current ? 'Begin a new version' : 'Write the text'}>
        <input type="hidden" name="chapterId" value={chapter.id} />
        <input type="hidden" name="page" value={page} />
      </ActionForm>
    )
  }
  if (name === 'publish') {
    return (
      <>
        <ButtonLink href={publishPage(manual)}>See what the next update would change</ButtonLink>
        <p className="govuk-body ch-steps__why">
          <a className="govuk-link" href={outOfTurnPage(manual, chapter.slug)}>
            Publish it out of turn, without waiting for the next update
          </a>
        </p>
      </>
    )
  }
  if (name === 'putBack')
    return (
      <ActionForm action={putBack} submit="Put it back into the contents" kind="secondary">
        <input type="hidden" name="chapterId" value={chapter.id} />
        <input type="hidden" name="page" value={page} />
      </ActionForm>
    )
  if (!open) return null
  if (name === 'edit') {
    const primary = open.state === 'draft'
    return (
      <ButtonLink href={editPage(manual, chapter.slug)} kind={primary ? 'primary' : 'secondary'}>
        {primary ? 'Write' : 'Change it after all'}
      </ButtonLink>
    )
  }
  if (name === 'remind')
    return (
      <ActionForm action={remind} submit="Remind the approvers" kind="secondary">
        <input type="hidden" name="revisionId" value={open.id} />
        <input type="hidden" name="page" value={page} />
      </ActionForm>
    )
  if (name === 'publishInEmergency')
    return (
      <p className="govuk-body ch-steps__why">
        <a className="govuk-link" href={emergencyPage(manual, chapter.slug)}>
          Publish in an emergency, before anybody has approved it
        </a>
      </p>
    )
  if (name === 'decide')
    return <ButtonLink href={reviewPage(manual, chapter.slug)}>Read and decide</ButtonLink>
  if (name === 'submit') return <Submit revisionId={open.id} readiness={readiness} page={page} />
  return (
    <ActionForm action={takeBack} submit="Take it back" kind="secondary">
      <input type="hidden" name="revisionId" value={open.id} />
      <input type="hidden" name="page" value={page} />
    </ActionForm>
  )
}

function Submit({
  revisionId,
  readiness,
  page,
}: {
  revisionId: string
  readiness: Readiness | null
  page: string
}) {
  if (readiness && readiness.blockers.length > 0) {
    return (
      <div className="ch-steps__blockers">
        <p className="govuk-body">Before it can be submitted:</p>
        <ul className="govuk-list govuk-list--bullet">
          {readiness.blockers.map((blocker) => (
            <li key={blocker}>{blocker}</li>
          ))}
        </ul>
        {readiness.unchanged && (
          <p className="govuk-body">
            If you have reviewed the chapter and it needs no change, write that as the amendment summary, such
            as “{REVIEWED_UNCHANGED}” It can be submitted then.
          </p>
        )}
      </div>
    )
  }
  return (
    <ActionForm action={submitVersion} submit="Submit for approval" kind="secondary">
      <input type="hidden" name="revisionId" value={revisionId} />
      <input type="hidden" name="page" value={page} />
      {readiness?.unchanged && (
        <CheckboxField
          name="reviewedUnchanged"
          legend="The text is the published one"
          hint="The summary tells staff that it was reviewed. The approver sees that nothing is different."
          choices={[{ value: 'yes', words: 'I have reviewed this chapter, and it needs no change' }]}
        />
      )}
      {readiness && readiness.doubts.length > 0 && (
        <CheckboxField
          name="minorConfirmed"
          legend="You call this a minor change, of which staff are not told"
          hint={readiness.doubts.join(' ')}
          choices={[{ value: 'yes', words: 'It is minor all the same' }]}
        />
      )}
    </ActionForm>
  )
}
