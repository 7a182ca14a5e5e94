'use client'

import { useFormState } from './action-form'
import { fieldId } from './field-id'

/** One of the answers: its value, its words, and a sentence under them. */
export type Choice = { value: string; words: string; hint?: string }

type Choices = {
  name: string
  legend: string
  hint?: string
  choices: readonly Choice[]
  /** Where two forms of a page have a field of the same name: its own id. */
  id?: string
}

/** One of a few answers, all to be seen. */
export function RadioField(props: Choices & { initial?: string }) {
  const state = useFormState()
  const typed = state.status === 'refused' ? state.values?.[props.name] : undefined
  return <ChoiceGroup {...props} kind="radio" chosen={[typed ?? props.initial ?? '']} />
}

/**
 * Any number of answers, each sent under the same name. With `keep` they stay as they were after a refusal; one that
 * confirms what the page says is given anew, as that may be something else by then.
 */
export function CheckboxField(props: Choices & { initial?: readonly string[]; keep?: boolean }) {
  const state = useFormState()
  const ticked =
    props.keep && state.status === 'refused' && state.ticked ? (state.ticked[props.name] ?? []) : undefined
  return <ChoiceGroup {...props} kind="checkbox" chosen={ticked ?? props.initial ?? []} />
}

function ChoiceGroup(props: Choices & { kind: 'radio' | 'checkbox'; chosen: readonly string[] }) {
  const state = useFormState()
  const problem = state.status === 'refused' ? state.fields?.[props.name] : undefined
  const id = props.id ?? fieldId(props.name)
  const block = props.kind === 'radio' ? 'govuk-radios' : 'govuk-checkboxes'
  const by = [props.hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ')
  return (
    <div className={`govuk-form-group${problem ? ' govuk-form-group--error' : ''}`}>
      <fieldset className="govuk-fieldset" aria-describedby={by === '' ? undefined : by}>
        <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">{props.legend}</legend>
        {props.hint && (
          <div id={`${id}-hint`} className="govuk-hint">
            {props.hint}
          </div>
        )}
        {problem && (
          <p id={`${id}-problem`} className="govuk-error-message">
            <span className="govuk-visually-hidden">Error:</span> {problem}
          </p>
        )}
        <div className={`${block} ${block}--small`}>
          {props.choices.map((choice, position) => (
            <div className={`${block}__item`} key={choice.value}>
              <input
                className={`${block}__input`}
                id={position === 0 ? id : `${id}-${choice.value}`}
                name={props.name}
                type={props.kind}
                value={choice.value}
                defaultChecked={props.chosen.includes(choice.value)}
                aria-describedby={choice.hint ? `${id}-${choice.value}-hint` : undefined}
              />
              <label
                className={`govuk-label ${block}__label`}
                htmlFor={position === 0 ? id : `${id}-${choice.value}`}
              >
                {choice.words}
              </label>
              {choice.hint && (
                <div id={`${id}-${choice.value}-hint`} className={`govuk-hint ${block}__hint`}>
                  {choice.hint}
                </div>
              )}
            </div>
          ))}
        </div>
      </fieldset>
    </div>
  )
}
