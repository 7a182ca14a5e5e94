'use client'

import { useState } from 'react'
import { useFormState } from '@/components/ui/action-form'
import { TextareaField } from '@/components/ui/field'
import { MOST_PAGE_BYTES, PAGE_TOO_LARGE } from './import-state'

/** A page of another system, as a file or pasted: the file counts where both are given. */
export function PageFields(props: { name: string; legend: string; hint: string }) {
  const { name, legend, hint } = props
  const state = useFormState()
  const [tooLarge, setTooLarge] = useState(false)
  const fileField = `${name}File`
  const refused = state.status === 'refused' ? state.fields?.[fileField] : undefined
  const problem = tooLarge ? PAGE_TOO_LARGE : refused
  const id = `field-${fileField}`
  return (
    <fieldset className="govuk-fieldset ch-import__page">
      <legend className="govuk-fieldset__legend govuk-fieldset__legend--m">{legend}</legend>
      <p className="govuk-hint">{hint}</p>
      <div className={`govuk-form-group${problem ? ' govuk-form-group--error' : ''}`}>
        <label className="govuk-label govuk-label--s" htmlFor={id}>
          {legend}, as a text file
        </label>
        {problem && (
          <p className="govuk-error-message" id={`${id}-problem`} role="alert">
            <span className="govuk-visually-hidden">Error:</span> {problem}
          </p>
        )}
        <input
          className="govuk-file-upload"
          id={id}
          name={fileField}
          type="file"
          accept=".txt,text/plain"
          aria-describedby={problem ? `${id}-problem` : undefined}
          aria-invalid={problem ? true : undefined}
          onChange={({ target }) => {
            const isTooLarge = (target.files?.[0]?.size ?? 0) > MOST_PAGE_BYTES
            setTooLarge(isTooLarge)
            if (isTooLarge) target.value = ''
          }}
        />
      </div>
      <TextareaField name={name} label={`${legend}, pasted`} rows={8} />
    </fieldset>
  )
}
