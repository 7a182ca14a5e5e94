'use client'

import { Button } from '@/components/ui/button'
import { PageHeading } from '@/components/ui/page-heading'

/** The page for what should not happen: nothing of it is shown but the digest under which the server's log has it. */
export default function WorkspaceError({
  error,
  reset,
}: {
  error: Error & { digest?: string }
  reset: () => void
}) {
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <PageHeading>Something went wrong</PageHeading>
        <p className="govuk-body">
          This page could not be shown. Nothing that you saved before is lost. Try again; if it happens again,
          tell whoever looks after Chapterhouse
          {error.digest ? ` and give them the number ${error.digest}` : ''}.
        </p>
        <Button type="button" onClick={reset}>
          Try again
        </Button>
      </div>
    </div>
  )
}
