import { PageHeading } from '@/components/ui/page-heading'
import { LINK_NO_GOOD } from '@/lib/people/permissions'

/** What every link shows that is no good: expired, taken back, made up, or to what is published by now. */
export default function NoGuestLink() {
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <PageHeading>There is nothing to read here</PageHeading>
        <p className="govuk-body">{LINK_NO_GOOD}</p>
        <p className="govuk-body">
          If you were asked to read a draft, ask whoever asked you for another link.
        </p>
      </div>
    </div>
  )
}
