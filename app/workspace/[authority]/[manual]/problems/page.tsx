import type { Metadata } from 'next'
import { ManualBreadcrumbs } from '@/components/ui/manual-breadcrumbs'
import { PageHeading, SectionHeading } from '@/components/ui/page-heading'
import { manualInWorkspace } from '@/lib/chapters/queries/manual'
import { database } from '@/lib/platform/database'
import { problemsPage } from '@/lib/platform/workspace-addresses'
import { problemsOfManual } from '@/lib/problems/queries/problems'
import { currentActor } from '../../../actor'
import { orRefusal } from '../../../refuse'
import { ProblemList } from './problem-list'
import '../chapters/chapters.scss'

export const metadata: Metadata = { title: 'Reported problems' }

/** The problems that readers reported with a manual's chapters, or (`?chapter=`) with one: to answer, and answered. */
export default async function ProblemsPage(props: {
  params: Promise<{ authority: string; manual: string }>
  searchParams: Promise<{ chapter?: unknown }>
}) {
  const actor = await currentActor()
  const address = await props.params
  const { chapter } = await props.searchParams
  return orRefusal(async () => {
    const manual = await manualInWorkspace(database(), actor, address)
    const asked = typeof chapter === 'string' ? { chapter } : {}
    const { open, answered } = await problemsOfManual(database(), actor, { manualId: manual.id, ...asked })
    const [first] = [...open, ...answered]
    return (
      <>
        <ManualBreadcrumbs manual={manual} />
        <PageHeading caption={manual.name}>Reported problems</PageHeading>
        <p className="govuk-body">
          Readers report these from the paragraph that they are about, with or without an account. Whoever
          looks after the chapter is told and answers; where nobody does, the publishers. A report is
          forgotten a year after its answer.
        </p>
        {'chapter' in asked && (
          <p className="govuk-body">
            {first ? `Of “${first.chapter.title}” alone. ` : 'None was reported with this chapter. '}
            <a className="govuk-link" href={problemsPage(manual)}>
              See those of the whole manual
            </a>
          </p>
        )}
        <SectionHeading>To answer</SectionHeading>
        {open.length === 0 && <p className="govuk-body">None waits for an answer.</p>}
        <ProblemList problems={open} />
        {answered.length > 0 && (
          <>
            <SectionHeading>Answered</SectionHeading>
            <ProblemList problems={answered} />
          </>
        )}
      </>
    )
  })
}
