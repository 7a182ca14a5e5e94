'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { LONGEST_SUMMARY } from '@/lib/chapters/schema'
import { splitWhy, withWhy } from '@/lib/chapters/why'
import { REVIEWED_UNCHANGED } from '@/lib/document/draft-summary'
import type { RevisionKind } from '@/prisma/generated/enums'
import type { Details } from './editor-actions'
import { WhyFields } from './why-fields'

/** What each kind of change is called in the editor, and what it leads to. */
export const KINDS: Record<RevisionKind, { words: string; hint: string }> = {
  new: { words: 'New', hint: 'Listed among the new chapters, with a New badge' },
  updated: { words: 'Updated', hint: 'Listed with your summary, with an Updated badge' },
  minor: { words: 'Minor', hint: 'Spelling or layout: staff are not told of it' },
}

/** What the author says about the change: its kind, the summary that staff will read, and from when it holds. */
export function DetailsFields(props: {
  details: Details
  onChange: (details: Details) => void
  /** Have readers had this chapter? If not it is new to them, and only that. */
  reachedReaders: boolean
  /** Have readers a text of it? A first text is never minor. */
  hasText: boolean
  /** A summary drafted from the changes; '' where there is none to offer. */
  proposal: string
}) {
  const { details, proposal } = props
  const [typed, setTyped] = useState(() => splitWhy(details.summary))
  // As it was typed, blanks and all, as long as the summary is what was typed here and comes from nowhere else.
  const apart = withWhy(typed.summary, typed.why) === details.summary ? typed : splitWhy(details.summary)
  const [tooLong, setTooLong] = useState<keyof typeof apart | null>(null)
  const changeSummary = (changed: Partial<typeof apart>) => {
    const next = { ...apart, ...changed }
    const summary = withWhy(next.summary, next.why)
    // Nothing that is typed is dropped in silence: it is said beside the field that takes no more.
    if (summary.length > LONGEST_SUMMARY) return setTooLong('why' in changed ? 'why' : 'summary')
    setTooLong(null)
    setTyped(next)
    change({ summary })
  }
  const change = (changed: Partial<Details>) => props.onChange({ ...details, ...changed })
  const listed: RevisionKind[] = props.hasText ? ['updated', 'minor'] : ['updated']
  const kinds: RevisionKind[] = props.reachedReaders ? listed : ['new']
  if (!kinds.includes(details.kind)) kinds.push(details.kind)
  return (
    <>
      <div className="govuk-form-group">
        <fieldset className="govuk-fieldset">
          <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">Kind of change</legend>
          <div className="govuk-radios govuk-radios--small">
            {kinds.map((kind) => (
              <div className="govuk-radios__item" key={kind}>
                <input
                  className="govuk-radios__input"
                  type="radio"
                  name="kind"
                  id={`kind-${kind}`}
                  value={kind}
                  checked={details.kind === kind}
                  onChange={() => change({ kind })}
                  aria-describedby={`kind-${kind}-hint`}
                />
                <label className="govuk-label govuk-radios__label" htmlFor={`kind-${kind}`}>
                  {KINDS[kind].words}
                </label>
                <div className="govuk-hint govuk-radios__hint" id={`kind-${kind}-hint`}>
                  {KINDS[kind].hint}
                </div>
              </div>
            ))}
          </div>
        </fieldset>
      </div>
      <div className="govuk-form-group">
        <label className="govuk-label govuk-label--s" htmlFor="summary">
          Amendment summary
        </label>
        <div className="govuk-hint" id="summary-hint">
          Staff read these words on the Amendments page. Say what is different.
        </div>
        <textarea
          className="govuk-textarea"
          id="summary"
          rows={5}
          value={apart.summary}
          onChange={(event) => changeSummary({ summary: event.target.value })}
          aria-describedby="summary-hint"
        />
        <TooLong shown={tooLong === 'summary'} />
        {proposal !== '' && proposal !== apart.summary.trim() && (
          <div className="ch-proposal">
            <p className="ch-proposal__label">
              {proposal === REVIEWED_UNCHANGED
                ? 'Nothing is different: if you have reviewed the chapter'
                : 'Drafted from your changes'}
            </p>
            <p className="ch-proposal__words">{proposal}</p>
            <Button
              kind="secondary"
              type="button"
              onClick={() => changeSummary({ summary: joined(apart.summary, proposal) })}
            >
              {apart.summary.trim() === '' ? 'Use these words' : 'Add these words'}
            </Button>
          </div>
        )}
      </div>
      {details.kind !== 'minor' && <WhyFields why={apart.why} onChange={(why) => changeSummary({ why })} />}
      <TooLong shown={tooLong === 'why'} />
      <div className="govuk-form-group">
        <label className="govuk-label govuk-label--s" htmlFor="in-force-on">
          In force from
        </label>
        <div className="govuk-hint" id="in-force-on-hint">
          Leave empty if it holds as soon as it is published
        </div>
        <input
          className="govuk-input govuk-input--width-10"
          id="in-force-on"
          type="date"
          value={details.inForceOn}
          onChange={(event) => change({ inForceOn: event.target.value })}
          aria-describedby="in-force-on-hint"
        />
      </div>
    </>
  )
}

/** Says that the field above takes no more, as soon as it does. */
function TooLong({ shown }: { shown: boolean }) {
  return (
    <div aria-live="polite">
      {shown && (
        <p className="govuk-error-message">
          This was not added: the summary and the reason together have at most{' '}
          {LONGEST_SUMMARY.toLocaleString('en-GB')} characters.
        </p>
      )}
    </div>
  )
}

function joined(summary: string, proposal: string): string {
  return [summary.trim(), proposal].filter((words) => words !== '').join(' ')
}
