import { Field } from '@/components/ui/field'

/** When the chapter is to be looked at again, if the approver says so: folded, since most chapters keep their date. */
export function NextReviewField() {
  return (
    <details className="govuk-details">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">Set when it is reviewed next</span>
      </summary>
      <div className="govuk-details__text">
        <Field
          name="nextReviewOn"
          label="Next review due on"
          type="date"
          width={10}
          hint="Empty leaves the chapter’s review date as it is"
        />
      </div>
    </details>
  )
}
