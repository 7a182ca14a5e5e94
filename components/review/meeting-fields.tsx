import { Field } from '@/components/ui/field'

/** Where it was approved, if a meeting did: folded, since most approvals are one person's. */
export function MeetingFields(props: { id?: string }) {
  const idOf = (name: string) => (props.id ? { id: `${props.id}-${name}` } : {})
  return (
    <details className="govuk-details">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">A meeting approved it</span>
      </summary>
      <div className="govuk-details__text">
        <Field
          name="meeting"
          label="Meeting"
          maxLength={200}
          hint="Its name, such as Policy Board"
          {...idOf('meeting')}
        />
        <Field name="meetingOn" label="Date of the meeting" type="date" width={10} {...idOf('meetingOn')} />
        <Field name="minute" label="Number of the minute" width={10} maxLength={60} {...idOf('minute')} />
      </div>
    </details>
  )
}
