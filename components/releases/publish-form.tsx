import { ActionForm } from '@/components/ui/action-form'
import type { FormAction } from '@/components/ui/action-state'
import { RadioField } from '@/components/ui/choice-field'
import { Field } from '@/components/ui/field'
import type { EffectLine } from '@/lib/releases/effect-lines'

/** The edition, and the one button; it carries the hash of the effect that the page shows. */
export function PublishForm(props: {
  action: FormAction
  page: string
  manualId: string
  number: number
  /** The newest edition; null before the first release, which has to open one. */
  edition: string | null
  effectHash: string
  shown: readonly EffectLine[]
}) {
  return (
    <ActionForm action={props.action} submit={`Publish update ${props.number}`}>
      <input type="hidden" name="page" value={props.page} />
      <input type="hidden" name="manualId" value={props.manualId} />
      <input type="hidden" name="effectHash" value={props.effectHash} />
      <input type="hidden" name="shown" value={JSON.stringify(props.shown)} />
      {props.edition === null ? (
        <input type="hidden" name="opens" value="opens" />
      ) : (
        <>
          <input type="hidden" name="newest" value={props.edition} />
          <RadioField
            name="opens"
            legend="Edition"
            initial="joins"
            choices={[
              {
                value: 'joins',
                words: `Join ${props.edition}`,
                hint: 'The badges of that edition stay, and those of this update come to them.',
              },
              {
                value: 'opens',
                words: 'Open another edition',
                hint: `Only what this update changes has a badge then; those of ${props.edition} go.`,
              },
            ]}
          />
        </>
      )}
      <Field
        name="edition"
        label={props.edition === null ? 'Name of the edition' : 'Name of the edition that you open'}
        hint="Usually a month, such as March 2027"
        width={20}
        maxLength={60}
        autoComplete="off"
      />
      <p className="govuk-body">
        You publish exactly what this page shows. If it would be anything else by then, nothing is published
        and you are shown the difference.
      </p>
    </ActionForm>
  )
}
