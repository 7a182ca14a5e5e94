import { decidedByWords, meetingWords } from '@/lib/chapters/meeting'
import { longDateAndTime } from '@/lib/platform/dates'

/** Who has approved a version as it stands, and how many more are needed; nothing where one is asked and none has. */
export function ApprovalsGiven(props: {
  approvals: readonly {
    deciderId: string
    decidedBy: string
    onBehalfOf: string | null
    decidedAt: Date
    meeting: string
    meetingOn: Date | null
    minute: string
  }[]
  required: number
  stillNeeded: number
}) {
  const { approvals, required, stillNeeded } = props
  if (required === 1 && approvals.length === 0) return null
  return (
    <div className="ch-approvals">
      <p className="govuk-body">
        <strong>
          {required - stillNeeded} of {required} {required === 1 ? 'approver has' : 'approvers have'}{' '}
          approved.
        </strong>{' '}
        {stillNeeded > 0 && (stillNeeded === 1 ? 'One more is needed.' : `${stillNeeded} more are needed.`)}
      </p>
      {approvals.length > 0 && (
        <ul className="govuk-list govuk-list--bullet">
          {approvals.map((approval) => (
            <li key={approval.deciderId}>
              Approved {decidedByWords(approval)} on {longDateAndTime(approval.decidedAt)}
              {meetingWords(approval)}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
