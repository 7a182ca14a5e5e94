import { SectionHeading } from '@/components/ui/page-heading'
import type { ManualInWorkspace } from '@/lib/chapters/queries/manual'
import { database } from '@/lib/platform/database'
import { problemsPage } from '@/lib/platform/workspace-addresses'
import { problemsOfManual } from '@/lib/problems/queries/problems'
import { currentActor } from '../../../../actor'
import { ProblemList } from '../../problems/problem-list'

/** The problems that readers reported with the chapter and nobody has answered, and the way to those answered. */
export async function ReportedHere({ manual, chapter }: { manual: ManualInWorkspace; chapter: string }) {
  const of = { manualId: manual.id, chapter }
  const { open, answered } = await problemsOfManual(database(), await currentActor(), of)
  if (open.length + answered.length === 0) return null
  return (
    <section>
      <SectionHeading>Problems that readers reported</SectionHeading>
      {open.length === 0 && <p className="govuk-body">All of them are answered.</p>}
      <ProblemList problems={open} />
      {answered.length > 0 && (
        <p className="govuk-body">
          <a className="govuk-link" href={problemsPage(manual, chapter)}>
            Those that are answered: {answered.length}
          </a>
        </p>
      )}
    </section>
  )
}
