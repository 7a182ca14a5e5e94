import { type FrameProps, PageFrame } from './frame/page-frame'

/** Something went wrong on our side; nothing is said that could be wrong in its turn. */
export function ProblemPage(props: FrameProps) {
  return (
    <PageFrame {...props} title="Something went wrong" path={null} canonical={null}>
      <main id="main">
        <h1 className="govuk-heading-xl">Something went wrong</h1>
        <p className="govuk-body">
          The page could not be made. Try again in a minute; if it is urgent, ask your authority for the
          procedure.
        </p>
      </main>
    </PageFrame>
  )
}
