import type { ReactNode } from 'react'
import { ApprovalsGiven } from '@/components/review/approvals-given'
import { MeetingFields } from '@/components/review/meeting-fields'
import { NextReviewField } from '@/components/review/next-review-field'
import { ActionForm } from '@/components/ui/action-form'
import { CheckboxField } from '@/components/ui/choice-field'
import { TextareaField } from '@/components/ui/field'
import { SectionHeading } from '@/components/ui/page-heading'
import { nextSteps } from '@/lib/chapters/next-steps'
import type { ChapterInWorkspace } from '@/lib/chapters/queries/chapter'
import { holds } from '@/lib/people/permissions'
import { publishPage } from '@/lib/platform/workspace-addresses'
import { approve, sendBack } from './actions'

/** Approve or return, for who may; for who may not, why. The forms carry the hash of what the page shows. */
export function Decision(props: {
  view: ChapterInWorkspace
  open: NonNullable<ChapterInWorkspace['open']>
  contentHash: string
  /** The ids of the comments that nobody has resolved. */
  openComments: readonly string[]
  /** Which those are. */
  unresolved?: ReactNode
  /** The address of the chapter's page. */
  page: string
}) {
  const { view, open, contentHash, page } = props
  const openComments = props.openComments.length
  const { roles } = view.manual
  const step = nextSteps({
    state: open.state === 'published' ? null : open.state,
    roles,
    deciding: open.deciding,
    hasPlace: view.place !== null,
  }).find(({ name }) => name === 'decide')
  const what = (
    <>
      <input type="hidden" name="revisionId" value={open.id} />
      <input type="hidden" name="contentHash" value={contentHash} />
      <input type="hidden" name="page" value={page} />
    </>
  )
  return (
    <section className="ch-decision" aria-labelledby="decision">
      <SectionHeading id="decision">Your decision</SectionHeading>
      {open.state !== 'draft' && (
        <ApprovalsGiven
          approvals={open.approvals}
          required={open.approvalsRequired}
          stillNeeded={open.stillNeeded}
        />
      )}
      {!step && <p className="govuk-body">{NOT_NOW[open.state]}</p>}
      {step && !step.allowed && <p className="govuk-body ch-steps__why">{step.why}</p>}
      {step?.allowed && (
        <>
          <ActionForm action={approve} submit="Approve">
            {what}
            {holds(roles, 'publishRelease') && (
              <input type="hidden" name="goesOn" value={publishPage(view.manual)} />
            )}
            <p className="govuk-body">
              {open.decidesFor ? `You decide as the deputy of ${open.decidesFor}. ` : ''}
              You approve exactly what stands on this page: the text, its title, the kind of change, the
              amendment summary and the date. A later change of any of them undoes it.
            </p>
            {openComments > 0 && props.unresolved}
            <input type="hidden" name="commentsShown" value={props.openComments.join(' ')} />
            {openComments > 0 && (
              <CheckboxField
                name="commentsRead"
                legend={
                  openComments === 1
                    ? 'One comment is not resolved'
                    : `${openComments} comments are not resolved`
                }
                hint="They stand above, beside the text. Approving resolves none of them."
                choices={[{ value: 'yes', words: 'I approve all the same' }]}
              />
            )}
            <MeetingFields />
            {open.stillNeeded <= 1 && <NextReviewField />}
          </ActionForm>
          <ActionForm action={sendBack} submit="Return to the author" kind="secondary" className="ch-return">
            {what}
            <TextareaField
              name="remark"
              label="Or return it: what has to be put right?"
              hint="The author sees these words, and they are kept with the decision"
            />
          </ActionForm>
        </>
      )}
    </section>
  )
}

const NOT_NOW = {
  draft: 'There is nothing to decide yet: this is a draft, which its author has not submitted.',
  in_review: '',
  approved: 'This version is approved, and waits for publication.',
  published: '',
} as const
