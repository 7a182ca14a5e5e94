'use client'

import { ActionForm } from '@/components/ui/action-form'
import type { FormAction } from '@/components/ui/action-state'
import { RadioField } from '@/components/ui/choice-field'
import { Field } from '@/components/ui/field'

/**
 * The publisher's one button, with the hash of the effect that the page shows. `shown` are its lines, so that a
 * refusal can say what is different by now; null leaves the choice of edition out (the manual's first release).
 */
export function PublishForm(props: {
  action: FormAction
  manualId: string
  home: string
  number: number
  effectHash: string
  shown: string
  newestEdition: string | null
}) {
  return (
    <ActionForm action={props.action} submit={`Publish update ${props.number}`} className="ch-narrow">
      <input type="hidden" name="manualId" value={props.manualId} />
      <input type="hidden" name="home" value={props.home} />
      <input type="hidden" name="effectHash" value={props.effectHash} />
      <input type="hidden" name="shown" value={props.shown} />
      {props.newestEdition !== null && (
        <RadioField
          name="opens"
          legend="Edition"
          initial="no"
          choices={[
            {
              value: 'no',
              words: `Join “${props.newestEdition}”`,
              hint: 'Its New and Updated marks stay.',
            },
            {
              value: 'yes',
              words: 'Open another edition',
              hint: 'The marks of the edition before go; only these changes are marked.',
            },
          ]}
        />
      )}
      <Field
        name="edition"
        label={props.newestEdition === null ? 'Name of the edition' : 'Name of the edition that you open'}
        hint="Usually a month: January 2027"
        maxLength={60}
        width={20}
      />
    </ActionForm>
  )
}
