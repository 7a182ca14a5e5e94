'use client'

import type { ReactNode } from 'react'
import { useFormState } from './action-form'
import { fieldId } from './field-id'

type Common = {
  name: string
  label: string
  /** A sentence under the label. */
  hint?: string
  /** What stands in it at first; after a refusal, what was typed. */
  initial?: string
  /** Where two forms of a page have a field of the same name: its own id. */
  id?: string
}

/** One line of text, with its label, hint and problem. */
export function Field(
  props: Common & {
    type?: 'text' | 'email' | 'password' | 'date' | 'time' | 'search' | 'url'
    autoComplete?: string
    /** Width in characters, where the length of the answer is known: 5, 10, 20 or 30. */
    width?: 5 | 10 | 20 | 30
    maxLength?: number
  },
) {
  const { problem, value } = useField(props)
  const width = props.width ? ` govuk-input--width-${props.width}` : ''
  return (
    <FieldGroup {...props} problem={problem}>
      <input
        {...described(props, problem)}
        className={`govuk-input${width}${problem ? ' govuk-input--error' : ''}`}
        type={props.type ?? 'text'}
        defaultValue={props.type === 'password' ? undefined : value}
        autoComplete={props.autoComplete}
        maxLength={props.maxLength}
        spellCheck={props.type === 'email' || props.type === 'password' ? false : undefined}
      />
    </FieldGroup>
  )
}

/** Several lines of text, with its label, hint and problem. */
export function TextareaField(props: Common & { rows?: number; maxLength?: number }) {
  const { problem, value } = useField(props)
  return (
    <FieldGroup {...props} problem={problem}>
      <textarea
        {...described(props, problem)}
        className={`govuk-textarea${problem ? ' govuk-textarea--error' : ''}`}
        rows={props.rows ?? 4}
        maxLength={props.maxLength}
        defaultValue={value}
      />
    </FieldGroup>
  )
}

/** One of several values, in a list to open: for a dozen and more, else use RadioField. */
export function SelectField(props: Common & { options: readonly { value: string; words: string }[] }) {
  const { problem, value } = useField(props)
  return (
    <FieldGroup {...props} problem={problem}>
      {/* The key: a select does not follow its default value when the form is reset after sending. */}
      <select
        key={value}
        {...described(props, problem)}
        className={`govuk-select${problem ? ' govuk-select--error' : ''}`}
        defaultValue={value}
      >
        {props.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.words}
          </option>
        ))}
      </select>
    </FieldGroup>
  )
}

function useField({ name, initial }: Common): { problem: string | undefined; value: string | undefined } {
  const state = useFormState()
  if (state.status !== 'refused') return { problem: undefined, value: initial }
  return { problem: state.fields?.[name], value: state.values?.[name] ?? initial }
}

function described(props: Common, problem: string | undefined) {
  const id = props.id ?? fieldId(props.name)
  const by = [props.hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ')
  return {
    id,
    name: props.name,
    'aria-describedby': by === '' ? undefined : by,
    'aria-invalid': problem ? true : undefined,
  }
}

function FieldGroup(props: Common & { problem: string | undefined; children: ReactNode }) {
  const id = props.id ?? fieldId(props.name)
  return (
    <div className={`govuk-form-group${props.problem ? ' govuk-form-group--error' : ''}`}>
      <label className="govuk-label govuk-label--s" htmlFor={id}>
        {props.label}
      </label>
      {props.hint && (
        <div id={`${id}-hint`} className="govuk-hint">
          {props.hint}
        </div>
      )}
      {props.problem && (
        <p id={`${id}-problem`} className="govuk-error-message">
          <span className="govuk-visually-hidden">Error:</span> {props.problem}
        </p>
      )}
      {props.children}
    </div>
  )
}
