import { ActionForm } from '@/components/ui/action-form'
import type { FormAction } from '@/components/ui/action-state'
import { Field } from '@/components/ui/field'
import { SectionHeading } from '@/components/ui/page-heading'
import { calendarDate } from '@/lib/platform/dates'

/** When readers may expect the next update: shown on their pages at once, without a release. */
export function NextUpdateForm(props: { action: FormAction; manualId: string; due: Date | null }) {
  return (
    <section aria-labelledby="next-update">
      <SectionHeading id="next-update">When the next update is due</SectionHeading>
      <ActionForm action={props.action} submit="Tell readers" kind="secondary">
        <input type="hidden" name="manualId" value={props.manualId} />
        <Field
          name="due"
          label="Date"
          hint="Readers see it on the contents page and the Amendments page at once. Leave it empty if it is not known."
          type="date"
          initial={props.due ? calendarDate(props.due) : ''}
          width={10}
        />
      </ActionForm>
    </section>
  )
}
