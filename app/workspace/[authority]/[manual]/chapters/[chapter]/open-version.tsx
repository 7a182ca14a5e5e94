import { Notification } from '@/components/ui/notification'
import { SectionHeading } from '@/components/ui/page-heading'
import { decidedByWords, meetingWords } from '@/lib/chapters/meeting'
import type { ChapterInWorkspace } from '@/lib/chapters/queries/chapter'
import { longDate, longDateAndTime } from '@/lib/platform/dates'
import { KIND_WORDS } from './kind-words'

type Open = NonNullable<ChapterInWorkspace['open']>

/** The version under way: what its author says of it, who wrote it, and what an approver said last. */
export function OpenVersion({
  open,
  returned,
  review,
}: {
  open: Open
  returned: boolean
  /** Where its changes are shown. */
  review: string
}) {
  const [last] = open.decisions
  return (
    <section>
      <SectionHeading>Version {open.number}, under way</SectionHeading>
      {returned && last && (
        <Notification kind="notice" title={`Returned ${decidedByWords(last)} on ${longDate(last.decidedAt)}`}>
          <p className="ch-remark">{last.remark}</p>
        </Notification>
      )}
      <dl className="govuk-summary-list">
        <Row name="Kind of change">{KIND_WORDS[open.kind]}</Row>
        <Row name="Amendment summary">{open.summary || 'Not written yet'}</Row>
        <Row name="In force from">
          {open.inForceOn ? longDate(open.inForceOn) : 'The day it is published'}
        </Row>
        <Row name="Written by">{open.contributors.map(({ name }) => name).join(', ') || 'Nobody yet'}</Row>
        {open.savedBy && (
          <Row name="Last saved">
            {longDateAndTime(open.savedAt)} by {open.savedBy}
          </Row>
        )}
        {open.state !== 'draft' && open.submittedAt && (
          <Row name="Submitted">
            {longDateAndTime(open.submittedAt)}
            {open.submittedBy ? ` by ${open.submittedBy}` : ''}
          </Row>
        )}
        {open.state === 'in_review' && open.approvalsRequired > 1 && (
          <Row name="Approvers">
            {open.approvalsRequired - open.stillNeeded} of {open.approvalsRequired} have approved
          </Row>
        )}
        {open.approvals.length > 0 && (
          <Row name="Approved">
            <ul className="govuk-list ch-close-list">
              {open.approvals.map((approval) => (
                <li key={approval.deciderId}>
                  {longDateAndTime(approval.decidedAt)} {decidedByWords(approval)}
                  {meetingWords(approval)}
                </li>
              ))}
            </ul>
          </Row>
        )}
      </dl>
      <p className="govuk-body">
        <a className="govuk-link" href={review}>
          See what it changes
        </a>
      </p>
    </section>
  )
}

function Row({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div className="govuk-summary-list__row">
      <dt className="govuk-summary-list__key">{name}</dt>
      <dd className="govuk-summary-list__value">{children}</dd>
    </div>
  )
}
