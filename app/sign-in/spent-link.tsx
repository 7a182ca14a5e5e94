import { PageHeading } from '@/components/ui/page-heading'

/** In place of the form where a one-time link is wrong, used or out of date. `ask` says where to get another. */
export function SpentLink({ ask }: { ask: string }) {
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <PageHeading>This link cannot be used</PageHeading>
        <p className="govuk-body">It has been used, is out of date, or is not complete. {ask}</p>
        <p className="govuk-body">
          <a className="govuk-link" href="/sign-in">
            Go to the sign-in page
          </a>
        </p>
      </div>
    </div>
  )
}
