import type { StaffEmail } from '@/lib/reading/amendments/staff-email'

/**
 * An edition taken elsewhere: as tables in a Word document, as an e-mail to staff, on paper. The buttons are shown by
 * the script that makes them work; without it, one selects and copies.
 */
export function AmendmentsCopy({ email, script }: { email: StaffEmail; script: string }) {
  return (
    <section className="copying" aria-labelledby="copying">
      <h2 className="govuk-heading-m" id="copying">
        Print, copy or send this edition
      </h2>
      <p className="govuk-body">
        To have it in a Word document, select the tables above, copy them, and paste them there: they stay
        tables.
      </p>
      <p className="copying__buttons">
        <button
          type="button"
          className="govuk-button govuk-button--secondary"
          data-copies="edition-tables"
          hidden
        >
          Copy as a Word table
        </button>{' '}
        <button type="button" className="govuk-button govuk-button--secondary" data-prints hidden>
          Print
        </button>
      </p>
      <details className="govuk-details">
        <summary className="govuk-details__summary">
          <span className="govuk-details__summary-text">As an e-mail to staff</span>
        </summary>
        <div className="govuk-details__text">
          <p className="govuk-body">
            Subject: <strong>{email.subject}</strong>
          </p>
          <label className="govuk-label" htmlFor="staff-email">
            Message
          </label>
          <textarea
            className="copying__email"
            id="staff-email"
            readOnly
            rows={16}
            defaultValue={email.body}
          />
          <p className="copying__buttons">
            <button
              type="button"
              className="govuk-button govuk-button--secondary"
              data-copies="staff-email"
              hidden
            >
              Copy the message
            </button>
          </p>
        </div>
      </details>
      <script src={script} defer />
    </section>
  )
}
