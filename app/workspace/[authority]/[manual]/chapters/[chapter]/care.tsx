import { ActionForm } from '@/components/ui/action-form'
import { Field, SelectField } from '@/components/ui/field'
import { SectionHeading } from '@/components/ui/page-heading'
import type { CareOfChapter } from '@/lib/chapters/queries/manual-work'
import { calendarDate, longDate } from '@/lib/platform/dates'
import { setCareOfOne } from '../../work/owners/actions'

/** Who looks after a chapter, and when its text is to be looked at again; a form for those who may say so. */
export function Care(props: {
  chapter: { id: string }
  care: CareOfChapter
  people: readonly { id: string; name: string }[]
  maySet: boolean
}) {
  const { owner, reviewDueOn } = props.care
  // A former owner without a role any more is named until another is chosen.
  const people =
    owner && !props.people.some(({ id }) => id === owner.id) ? [owner, ...props.people] : props.people
  return (
    <section>
      <SectionHeading>Owner and review</SectionHeading>
      <p className="govuk-body">
        {owner ? `${owner.name} looks after this chapter.` : 'Nobody looks after this chapter yet.'}{' '}
        {reviewDueOn ? `It is due for review on ${longDate(reviewDueOn)}.` : 'It has no review date.'}
      </p>
      {props.maySet && (
        <details className="govuk-details">
          <summary className="govuk-details__summary">
            <span className="govuk-details__summary-text">Set the owner and the review date</span>
          </summary>
          <div className="govuk-details__text">
            <ActionForm action={setCareOfOne} submit="Set" kind="secondary" className="ch-narrow">
              <input type="hidden" name="chapterIds" value={props.chapter.id} />
              <SelectField
                name="ownerId"
                label="Owner"
                initial={owner?.id ?? 'none'}
                options={[
                  { value: 'none', words: 'Nobody' },
                  ...people.map(({ id, name }) => ({ value: id, words: name })),
                ]}
              />
              <Field
                name="reviewDueOn"
                label="Review due on"
                type="date"
                width={10}
                initial={reviewDueOn ? calendarDate(reviewDueOn) : ''}
                hint="The owner is told 90 and 30 days before, and on the day"
              />
            </ActionForm>
          </div>
        </details>
      )}
    </section>
  )
}
