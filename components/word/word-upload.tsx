'use client'

import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { LARGEST_WORD_FILE, WORD_FILE_TOO_LARGE } from '@/lib/word/file-size'
import type { Unread } from './read-answer'

const UNREACHED: Unread = {
  problem: 'The file did not reach the server',
  reasons: ['Check your connection, then try again.'],
}

type State<Answer> =
  | { is: 'choosing' | 'reading' }
  | { is: 'refused'; why: Unread }
  | { is: 'read'; answer: Answer; file: File }

/**
 * Chooses a Word file and has it read at an address, which changes nothing; what was read is drawn by `children`, which
 * have the file too. A refusal says why above the field.
 */
export function WordUpload<Answer extends object>(props: {
  address: string
  label: string
  hint: string
  submit: string
  children: (answer: Answer, again: () => void, file: File) => ReactNode
}) {
  const [state, setState] = useState<State<Answer>>({ is: 'choosing' })
  // Before the page's scripts run, the browser would send the form itself, without the file.
  const [ready, setReady] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const result = useRef<HTMLDivElement>(null)
  const id = useId()
  useEffect(() => setReady(true), [])
  useEffect(() => {
    if (state.is === 'read') result.current?.focus()
  }, [state])

  const read = async () => {
    const file = field.current?.files?.[0]
    if (state.is === 'reading') return
    if (!file) return setState({ is: 'refused', why: { problem: 'Choose a Word file first', reasons: [] } })
    if (file.size > LARGEST_WORD_FILE) return setState({ is: 'refused', why: TOO_LARGE })
    setState({ is: 'reading' })
    const answer = await sendFile<Answer>(`${props.address}?name=${encodeURIComponent(file.name)}`, file)
    setState(
      'problem' in answer
        ? { is: 'refused', why: answer as Unread }
        : { is: 'read', answer: answer as Answer, file },
    )
  }

  if (state.is === 'read') {
    return (
      <div ref={result} tabIndex={-1} className="ch-word__result">
        {props.children(state.answer, () => setState({ is: 'choosing' }), state.file)}
      </div>
    )
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void read()
      }}
    >
      {state.is === 'refused' && (
        <ErrorSummary
          title={state.why.problem}
          problems={state.why.reasons.map((message) => ({ message }))}
        />
      )}
      <div className="govuk-form-group">
        <label className="govuk-label govuk-label--s" htmlFor={id}>
          {props.label}
        </label>
        <div className="govuk-hint" id={`${id}-hint`}>
          {props.hint}
        </div>
        <input
          ref={field}
          id={id}
          className="ch-word__file"
          type="file"
          accept=".docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document"
          aria-describedby={`${id}-hint`}
        />
      </div>
      <Button type={ready ? 'submit' : 'button'} busy={!ready || state.is === 'reading'}>
        {props.submit}
      </Button>
      <p className="govuk-body" role="status">
        {state.is === 'reading' ? 'The file is being read. This takes a few seconds.' : ''}
      </p>
    </form>
  )
}

const TOO_LARGE: Unread = {
  problem: 'The Word file cannot be read.',
  reasons: [WORD_FILE_TOO_LARGE],
}

/** Sends a file to an address of the page's own; gives the answer, or why there is none. */
export async function sendFile<Answer>(address: string, file: File): Promise<Answer | Unread> {
  try {
    const answer = await fetch(address, {
      method: 'POST',
      headers: { 'Content-Type': 'application/octet-stream' },
      body: file,
    })
    return (await answer.json()) as Answer | Unread
  } catch {
    return UNREACHED
  }
}
