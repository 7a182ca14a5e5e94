'use client'

import { type FormEvent, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialogue } from './dialogue'
import type { DialogueProps } from './dialogue-names'
import { readTypedAddress } from './typed-address'

/** Asks where a link leads, and for its words where none are selected. */
export function LinkDialogue({ editor, onClose }: DialogueProps) {
  const present = String(editor.getAttributes('link').href ?? '')
  const needsWords = present === '' && editor.state.selection.empty
  const [address, setAddress] = useState(present)
  const [words, setWords] = useState('')
  const [problem, setProblem] = useState<string | null>(null)

  const done = () => {
    onClose()
    editor.commands.focus()
  }
  const apply = (event: FormEvent) => {
    event.preventDefault()
    const read = readTypedAddress(address)
    if ('problem' in read) {
      setProblem(read.problem)
      document.getElementById('link-address')?.focus()
      return
    }
    const mark = { type: 'link', attrs: { href: read.href } }
    if (needsWords) {
      const text = words.trim() || address.trim()
      editor
        .chain()
        .focus()
        .insertContent({ type: 'text', text, marks: [mark] })
        .unsetMark('link')
        .run()
    } else editor.chain().focus().extendMarkRange('link').setLink({ href: read.href }).run()
    done()
  }
  const remove = () => {
    editor.chain().focus().extendMarkRange('link').unsetLink().run()
    done()
  }

  return (
    <Dialogue title="Link to an address" onClose={done}>
      <form onSubmit={apply} noValidate>
        <div className={`govuk-form-group${problem ? ' govuk-form-group--error' : ''}`}>
          <label className="govuk-label govuk-label--s" htmlFor="link-address">
            Address
          </label>
          <div className="govuk-hint" id="link-address-hint">
            A web address, an e-mail address or a telephone number
          </div>
          {problem && (
            <p className="govuk-error-message" id="link-address-problem">
              <span className="govuk-visually-hidden">Error:</span> {problem}
            </p>
          )}
          <input
            className={`govuk-input${problem ? ' govuk-input--error' : ''}`}
            id="link-address"
            value={address}
            onChange={(event) => setAddress(event.target.value)}
            aria-describedby={problem ? 'link-address-hint link-address-problem' : 'link-address-hint'}
            aria-invalid={problem ? true : undefined}
            spellCheck={false}
            autoComplete="off"
          />
        </div>
        {needsWords && (
          <div className="govuk-form-group">
            <label className="govuk-label govuk-label--s" htmlFor="link-words">
              Words that readers see
            </label>
            <input
              className="govuk-input"
              id="link-words"
              value={words}
              onChange={(event) => setWords(event.target.value)}
              autoComplete="off"
            />
          </div>
        )}
        <div className="ch-actions">
          <Button>{present === '' ? 'Add link' : 'Change link'}</Button>
          {present !== '' && (
            <Button kind="secondary" type="button" onClick={remove}>
              Remove link
            </Button>
          )}
          <Button kind="secondary" type="button" onClick={done}>
            Cancel
          </Button>
        </div>
      </form>
    </Dialogue>
  )
}
