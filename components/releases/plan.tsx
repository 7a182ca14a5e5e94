import { ActionForm } from '@/components/ui/action-form'
import type { FormAction } from '@/components/ui/action-state'
import { Field } from '@/components/ui/field'
import { SectionHeading } from '@/components/ui/page-heading'
import { calendarDate, longDate } from '@/lib/platform/dates'
import { theEdition } from '@/lib/reading/amendments/edition-words'
import type { ManualToPublish } from '@/lib/releases/effect'

/** How the next update is planned, and for publishers the form that plans it. */
export function Plan({ manual, action }: { manual: ManualToPublish; action: FormAction | null }) {
  const { nextEdition, nextUpdateDue, nextCutOff, currentRelease } = manual
  const newest = currentRelease?.edition.name
  return (
    <section aria-labelledby="plan">
      <SectionHeading id="plan">The plan</SectionHeading>
      <dl className="govuk-summary-list ch-plan">
        <Row name="Edition">
          {nextEdition ? `Opens ${nextEdition}` : newest ? `Joins ${theEdition(newest)}` : 'Opens the first'}
        </Row>
        <Row name="Due">{nextUpdateDue ? longDate(nextUpdateDue) : 'Not known'}</Row>
        <Row name="Cut-off">
          {nextCutOff
            ? `To the end of ${longDate(nextCutOff)}. What is approved or changed later waits for the update after.`
            : manual.schedule
              ? 'None but the moment when its time was set.'
              : 'None: all that is approved when it is published comes with it.'}
        </Row>
      </dl>
      {action && <PlanForm manual={manual} action={action} newest={newest ?? null} />}
    </section>
  )
}

function Row({ name, children }: { name: string; children: string }) {
  return (
    <div className="govuk-summary-list__row">
      <dt className="govuk-summary-list__key">{name}</dt>
      <dd className="govuk-summary-list__value">{children}</dd>
    </div>
  )
}

function PlanForm(props: { manual: ManualToPublish; action: FormAction; newest: string | null }) {
  const { manual, newest } = props
  return (
    <details className="govuk-details">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">Change the plan</span>
      </summary>
      <ActionForm action={props.action} submit="Store the plan" kind="secondary">
        <p className="govuk-body">
          Readers see it on the contents page and the Amendments page at once. Leave empty what is not known.
        </p>
        <input type="hidden" name="manualId" value={manual.id} />
        <Field
          name="nextEdition"
          label="Edition that it opens"
          hint={`Such as March 2027.${newest === null ? '' : ` Empty: it joins ${theEdition(newest)}.`}`}
          width={20}
          maxLength={60}
          autoComplete="off"
          initial={manual.nextEdition ?? ''}
        />
        <Field
          name="due"
          label="Due"
          hint="The day on which readers may expect it"
          type="date"
          width={10}
          initial={manual.nextUpdateDue ? calendarDate(manual.nextUpdateDue) : ''}
        />
        <Field
          name="cutOff"
          label="Cut-off"
          hint="The last day on which what is approved or changed comes with it"
          type="date"
          width={10}
          initial={manual.nextCutOff ? calendarDate(manual.nextCutOff) : ''}
        />
      </ActionForm>
    </details>
  )
}
