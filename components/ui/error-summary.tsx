'use client'

import { useEffect, useRef } from 'react'
import { fieldId } from './field-id'

/** One thing to put right; with the field's name, it leads to that field. */
export type Problem = { message: string; field?: string }

/** What went wrong with a form, above it, taking the focus when it appears so that nobody misses it. */
export function ErrorSummary(props: { title: string; problems: readonly Problem[] }) {
  const box = useRef<HTMLDivElement>(null)
  // A new refusal is a new object: pressing the button twice brings the focus here twice.
  useEffect(() => {
    if (props.problems) box.current?.focus()
  }, [props.problems])
  return (
    <div className="govuk-error-summary" ref={box} tabIndex={-1} role="alert">
      <h2 className="govuk-error-summary__title">{props.title}</h2>
      {props.problems.length > 0 && (
        <div className="govuk-error-summary__body">
          <ul className="govuk-list govuk-error-summary__list">
            {props.problems.map((problem) => (
              <li key={`${problem.field} ${problem.message}`}>
                {problem.field ? (
                  <a href={`#${fieldId(problem.field)}`}>{problem.message}</a>
                ) : (
                  problem.message
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}
