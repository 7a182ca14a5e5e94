'use client'

import { useState } from 'react'
import { LARGEST_LOGO, LOGO_TOO_LARGE } from '@/lib/authorities/logo-size'
import { sizeWords } from '@/lib/document/file-kinds'
import { useFormState } from '../ui/action-form'

/** The file of a logo. One that is too large is not sent at all. */
export function LogoField() {
  const state = useFormState()
  const [tooLarge, setTooLarge] = useState(false)
  const refused = state.status === 'refused' ? state.fields?.logo : undefined
  const problem = tooLarge ? LOGO_TOO_LARGE : refused
  const by = ['field-logo-hint', problem && 'field-logo-problem'].filter(Boolean).join(' ')
  return (
    <div className={`govuk-form-group${problem ? ' govuk-form-group--error' : ''}`}>
      <label className="govuk-label govuk-label--s" htmlFor="field-logo">
        Logo
      </label>
      <div className="govuk-hint" id="field-logo-hint">
        PNG, JPEG or WebP, at most {sizeWords(LARGEST_LOGO)}. It stands on white.
      </div>
      {problem && (
        <p className="govuk-error-message" id="field-logo-problem" role="alert">
          <span className="govuk-visually-hidden">Error:</span> {problem}
        </p>
      )}
      <input
        className="govuk-file-upload"
        id="field-logo"
        name="logo"
        type="file"
        accept=".png,.jpg,.jpeg,.webp,image/png,image/jpeg,image/webp"
        aria-describedby={by}
        aria-invalid={problem ? true : undefined}
        onChange={({ target }) => {
          const isTooLarge = (target.files?.[0]?.size ?? 0) > LARGEST_LOGO
          setTooLarge(isTooLarge)
          if (isTooLarge) target.value = ''
        }}
      />
    </div>
  )
}
