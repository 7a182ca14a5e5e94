'use client'

import type { ReactNode } from 'react'

/** One line of text in a dialogue, or several, with what is wrong with it beside it. */
export function TextField(props: {
  id: string
  label: string
  hint?: ReactNode
  value: string
  problem: string | null
  longest: number
  /** Several lines. */
  tall?: boolean
  onChange: (value: string) => void
}) {
  const { id, problem, hint } = props
  const described = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ')
  const given = {
    id,
    value: props.value,
    maxLength: props.longest,
    autoComplete: 'off',
    'aria-describedby': described || undefined,
    'aria-invalid': problem ? true : undefined,
    onChange: ({ target }: { target: { value: string } }) => props.onChange(target.value),
  } as const
  return (
    <div className={`govuk-form-group${problem ? ' govuk-form-group--error' : ''}`}>
      <label className="govuk-label govuk-label--s" htmlFor={id}>
        {props.label}
      </label>
      {hint && (
        <div className="govuk-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {problem && (
        <p className="govuk-error-message" id={`${id}-problem`}>
          <span className="govuk-visually-hidden">Error:</span> {problem}
        </p>
      )}
      {props.tall ? (
        <textarea
          className={`govuk-textarea${problem ? ' govuk-textarea--error' : ''}`}
          rows={3}
          {...given}
        />
      ) : (
        <input className={`govuk-input${problem ? ' govuk-input--error' : ''}`} {...given} />
      )}
    </div>
  )
}
