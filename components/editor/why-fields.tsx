'use client'

import { type Because, type Why, withWhy } from '@/lib/chapters/why'

const REASONS: Record<Because, string> = {
  law: 'Law',
  guidance: 'Guidance',
  case: 'A case',
  'local-decision': 'A local decision',
  'learning-review': 'A learning review',
  other: 'Something else',
}

/** Why the text is changed: a reason and a few words, which make the last sentence of the summary. */
export function WhyFields({ why, onChange }: { why: Why | null; onChange: (why: Why | null) => void }) {
  const sentence = withWhy('', why)
  return (
    <div className="govuk-form-group">
      <label className="govuk-label govuk-label--s" htmlFor="why">
        Why
      </label>
      <div className="govuk-hint" id="why-hint">
        Staff ask why. What you choose and write here becomes the last sentence of the summary.
      </div>
      <select
        className="govuk-select"
        id="why"
        value={why?.because ?? ''}
        onChange={({ target }) => {
          const because = (Object.keys(REASONS) as Because[]).find((reason) => reason === target.value)
          onChange(because ? { because, words: why?.words ?? '' } : null)
        }}
        aria-describedby="why-hint"
      >
        <option value="">Not said</option>
        {Object.entries(REASONS).map(([because, words]) => (
          <option value={because} key={because}>
            {words}
          </option>
        ))}
      </select>
      {why && (
        <>
          <label className="govuk-label" htmlFor="why-words">
            Which, or what it says
          </label>
          <input
            className="govuk-input"
            id="why-words"
            type="text"
            value={why.words}
            maxLength={500}
            onChange={({ target }) => onChange({ ...why, words: target.value })}
          />
          {sentence !== '' && <p className="govuk-hint">Staff read: “{sentence}”</p>}
        </>
      )}
    </div>
  )
}
