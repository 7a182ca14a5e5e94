import type { Metadata } from 'next'
import { z } from 'zod'
import { ActionForm } from '@/components/ui/action-form'
import { TextareaField } from '@/components/ui/field'
import { ManualBreadcrumbs } from '@/components/ui/manual-breadcrumbs'
import { PageHeading, SectionHeading } from '@/components/ui/page-heading'
import { type ManualInWorkspace, manualInWorkspace } from '@/lib/chapters/queries/manual'
import { holds } from '@/lib/people/permissions'
import { database } from '@/lib/platform/database'
import { longDate } from '@/lib/platform/dates'
import { NotFound } from '@/lib/platform/errors'
import { publishedAmendmentsPage } from '@/lib/platform/workspace-addresses'
import {
  type AskedCorrection,
  type PublishedAmendment,
  publishedAmendment,
  waitingCorrection,
} from '@/lib/releases/queries/published-amendments'
import { currentActor } from '../../../../actor'
import { orRefusal } from '../../../../refuse'
import { ask, decide } from '../actions'
import { CorrectionTag, CorrectionWords } from '../correction-state'
import { chapterName, KIND_NAMES } from '../row-words'
import '../amendments.scss'

export const metadata: Metadata = { title: 'Correct an amendment' }

/** One published row: what it says, what was put right of it, and the next step: to ask for a correction, or to decide. */
export default async function CorrectionPage(props: {
  params: Promise<{ authority: string; manual: string; amendment: string }>
}) {
  const actor = await currentActor()
  const { amendment, ...address } = await props.params
  return orRefusal(async () => {
    const manual = await manualInWorkspace(database(), actor, address)
    if (!z.uuid().safeParse(amendment).success) throw new NotFound('There is no such row of the Amendments.')
    const row = await publishedAmendment(database(), manual.id, amendment)
    const waiting = waitingCorrection(row)
    const others = row.corrections.filter((correction) => correction !== waiting)
    return (
      <>
        <ManualBreadcrumbs
          manual={manual}
          below={[{ words: 'Published amendments', href: publishedAmendmentsPage(manual) }]}
        />
        <PageHeading caption={`${manual.name}: correct an amendment`}>{chapterName(row)}</PageHeading>
        <Row row={row} />
        {waiting && <Waiting correction={waiting} manual={manual} />}
        {!waiting && <Ask row={row} manual={manual} />}
        {others.length > 0 && (
          <section aria-labelledby="earlier">
            <SectionHeading id="earlier">Earlier corrections of this row</SectionHeading>
            {others.map((correction) => (
              <div key={correction.id}>
                <CorrectionTag correction={correction} />
                <CorrectionWords correction={correction} />
              </div>
            ))}
          </section>
        )}
      </>
    )
  })
}

function Row({ row }: { row: PublishedAmendment }) {
  return (
    <section aria-labelledby="published">
      <SectionHeading id="published">What readers have</SectionHeading>
      <p className="govuk-body">
        {KIND_NAMES[row.kind]}, in the edition {row.release.edition}, published with update{' '}
        {row.release.number} on {longDate(row.release.publishedAt)}. These words stay as they are.
      </p>
      <div className="govuk-inset-text ch-correction__words">{row.details}</div>
    </section>
  )
}

function Ask({ row, manual }: { row: PublishedAmendment; manual: ManualInWorkspace }) {
  if (!holds(manual.roles, 'askCorrection'))
    return <p className="govuk-body">An author or a publisher of this authority asks for a correction.</p>
  return (
    <section aria-labelledby="ask">
      <SectionHeading id="ask">Ask for a correction</SectionHeading>
      <ActionForm action={ask} submit="Ask for this correction">
        <input type="hidden" name="amendmentId" value={row.id} />
        <TextareaField
          name="details"
          label="What is right?"
          hint="Readers find these words under the row, dated, from the next update on. Somebody else approves them first."
        />
      </ActionForm>
    </section>
  )
}

function Waiting({ correction, manual }: { correction: AskedCorrection; manual: ManualInWorkspace }) {
  return (
    <section className="ch-decision" aria-labelledby="correction">
      <SectionHeading id="correction">The correction</SectionHeading>
      <CorrectionTag correction={correction} />
      <CorrectionWords correction={correction} />
      {correction.approved === null && <Decision correction={correction} manual={manual} />}
    </section>
  )
}

function Decision({ correction, manual }: { correction: AskedCorrection; manual: ManualInWorkspace }) {
  if (!holds(manual.roles, 'decideCorrection'))
    return <p className="govuk-body">An approver or a publisher of this authority decides on it.</p>
  if (correction.madeById === manual.userId)
    return (
      <p className="govuk-body">You asked for this correction yourself, so somebody else decides on it.</p>
    )
  return (
    <>
      <ActionForm action={decide} submit="Approve the correction">
        <input type="hidden" name="correctionId" value={correction.id} />
        <input type="hidden" name="outcome" value="approved" />
      </ActionForm>
      <ActionForm action={decide} submit="Decline it" kind="secondary">
        <input type="hidden" name="correctionId" value={correction.id} />
        <input type="hidden" name="outcome" value="declined" />
        <TextareaField
          name="remark"
          label="Or decline it: why?"
          hint="Whoever asked for it sees these words, and they are kept"
          rows={3}
        />
      </ActionForm>
    </>
  )
}
