/** What is wrong with a form that was sent; the field that it is about is described by it (id "problem"). */
export function FormProblem({ words }: { words: string }) {
  return (
    <p className="ask__problem" id="problem" role="alert">
      <span className="govuk-visually-hidden">Error: </span>
      {words}
    </p>
  )
}

/** Where a reader's e-mail address is typed. `hint` says what it is used for; `wrong`: the form's problem is about it. */
export function EmailField(props: {
  className: string
  label: string
  hint: string
  typed: string
  wrong: boolean
}) {
  return (
    <div className={props.className}>
      <label className="govuk-label" htmlFor="email">
        {props.label}
      </label>
      <p className="ask__hint" id="email-hint">
        {props.hint}
      </p>
      <input
        className="govuk-input"
        id="email"
        name="email"
        type="email"
        autoComplete="email"
        spellCheck={false}
        defaultValue={props.typed}
        aria-invalid={props.wrong || undefined}
        aria-describedby={props.wrong ? 'email-hint problem' : 'email-hint'}
      />
    </div>
  )
}
