import type { Metadata } from 'next'
import { ActionForm } from '@/components/ui/action-form'
import { RadioField } from '@/components/ui/choice-field'
import { Field } from '@/components/ui/field'
import { ManualBreadcrumbs } from '@/components/ui/manual-breadcrumbs'
import { PageHeading } from '@/components/ui/page-heading'
import { manualInWorkspace } from '@/lib/chapters/queries/manual'
import { reviewRulesOf } from '@/lib/chapters/queries/review-rules'
import { holds } from '@/lib/people/permissions'
import { database } from '@/lib/platform/database'
import { countOf } from '@/lib/platform/words'
import { DEPUTIES } from '@/lib/platform/workspace-addresses'
import { currentActor } from '../../../actor'
import { orRefusal } from '../../../refuse'
import { reviewRules } from './actions'

export const metadata: Metadata = { title: 'Review rules' }

/** How a manual's versions are approved: by how many, and when they are overdue. */
export default async function ReviewRulesPage(props: {
  params: Promise<{ authority: string; manual: string }>
}) {
  const actor = await currentActor()
  const address = await props.params
  return orRefusal(async () => {
    const manual = await manualInWorkspace(database(), actor, address)
    const { approvalsRequired, approvalDays, approvers } = await reviewRulesOf(database(), manual)
    const people = approvers.map(({ name }) => name).join(', ')
    return (
      <>
        <ManualBreadcrumbs manual={manual} />
        <PageHeading caption={manual.name}>Review rules</PageHeading>
        <p className="govuk-body">
          {approvers.length === 0
            ? 'This authority has no approver yet. An administrator gives people their roles.'
            : `The approvers of ${manual.authority.name}: ${people}.`}{' '}
          <a className="govuk-link" href={DEPUTIES}>
            Deputies for days away
          </a>
        </p>
        {holds(manual.roles, 'setReviewRules') ? (
          <ActionForm action={reviewRules} submit="Store the rules" className="ch-narrow">
            <input type="hidden" name="manualId" value={manual.id} />
            <RadioField
              name="approvalsRequired"
              legend="How many approvers must approve a version?"
              hint="Whoever changed the text is not one of them. A version in review keeps the number it was submitted under."
              initial={String(approvalsRequired)}
              choices={['1', '2', '3', '4', '5'].map((value) => ({ value, words: WORDS[value] ?? value }))}
            />
            <Field
              name="approvalDays"
              label="Days until an approval is overdue"
              hint="Counted from the day on which it is submitted, 1 to 90"
              initial={String(approvalDays)}
              width={5}
            />
          </ActionForm>
        ) : (
          <p className="govuk-body">
            Each version needs {countOf(approvalsRequired, 'approver', 'approvers')}, and is overdue after{' '}
            {countOf(approvalDays, 'day', 'days')}. A publisher of this authority sets this.
          </p>
        )}
      </>
    )
  })
}

const WORDS: Record<string, string> = { 1: 'One', 2: 'Two', 3: 'Three', 4: 'Four', 5: 'Five' }
