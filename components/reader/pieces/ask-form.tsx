import type { ReactNode } from 'react'

/** A field of a form that readers are asked something in. */
export type AskedField = {
  name: string
  label: string
  hint?: string
  type?: 'date' | 'text'
  value?: string | undefined
  /** To choose among; without them it is typed. */
  options?: readonly { value: string; words: string }[]
}

/** A small form that asks where to go: an ordinary one, answered by an address. `problem` is said of its first field. */
export function AskForm(props: {
  action: string
  fields: readonly AskedField[]
  button: string
  problem?: string | undefined
  children?: ReactNode
}) {
  const { action, fields, button, problem } = props
  return (
    <form className="ask" action={action} method="get">
      {problem && (
        <p className="ask__problem" id="problem">
          <span className="govuk-visually-hidden">Error: </span>
          {problem}
        </p>
      )}
      <div className="ask__fields">
        {fields.map((field, index) => (
          <Asked key={field.name} field={field} described={index === 0 && problem ? 'problem' : null} />
        ))}
        <button className="govuk-button ask__button" type="submit">
          {button}
        </button>
      </div>
    </form>
  )
}

function Asked({ field, described }: { field: AskedField; described: string | null }) {
  const { name, label, hint } = field
  const about = [hint && `${name}-hint`, described].filter(Boolean).join(' ')
  return (
    <div className="ask__field">
      <label className="govuk-label" htmlFor={name}>
        {label}
      </label>
      {hint && (
        <p className="ask__hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      <Answer
        field={field}
        about={{ 'aria-describedby': about || undefined, 'aria-invalid': described ? true : undefined }}
      />
    </div>
  )
}

function Answer(props: {
  field: AskedField
  about: { 'aria-describedby': string | undefined; 'aria-invalid': true | undefined }
}) {
  const { name, type = 'text', value, options } = props.field
  if (!options)
    return (
      <input
        className="govuk-input ask__input"
        id={name}
        name={name}
        type={type}
        defaultValue={value}
        autoComplete="off"
        {...props.about}
      />
    )
  return (
    <select
      className="govuk-input ask__input ask__select"
      id={name}
      name={name}
      defaultValue={value}
      {...props.about}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.words}
        </option>
      ))}
    </select>
  )
}
