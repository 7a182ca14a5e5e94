'use client'

import { type FormEvent, type KeyboardEvent, useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import { LONGEST_LABEL } from '@/lib/document/reference-nodes'
import type { PublishedPlace } from '@/lib/reading/search/published-place'
import { Dialogue } from './dialogue'
import type { DialogueProps } from './dialogue-names'
import { readManualAddress } from './read-manual-address'
import { TextField } from './text-field'
import { useFoundPlaces } from './use-found-places'

/** Puts a reference to a chapter of another manual into the text: search as you type, or paste its address. */
export function ManualReferenceDialogue({ editor, onClose }: DialogueProps) {
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState<PublishedPlace | null>(null)
  const [label, setLabel] = useState('')
  const [problems, setProblems] = useState<{ place: string | null; label: string | null }>({
    place: null,
    label: null,
  })
  const [at, setAt] = useState(0)
  const list = useId()
  const found = useFoundPlaces(chosen || readManualAddress(typed) ? null : typed)
  const places = found ?? []

  const done = () => {
    onClose()
    editor.commands.focus()
  }
  const choose = (place: PublishedPlace | undefined) => {
    if (!place) return
    setChosen(place)
    setTyped(place.title)
    setLabel(place.manual ? `${place.title} (${place.manual})` : place.title)
    setProblems({ place: null, label: null })
  }
  const keys = (event: KeyboardEvent) => {
    if (chosen || places.length === 0) return
    if (event.key === 'Enter') choose(places[at])
    else if (event.key === 'ArrowDown') setAt((at + 1) % places.length)
    else if (event.key === 'ArrowUp') setAt((at - 1 + places.length) % places.length)
    else return
    event.preventDefault()
  }
  const apply = (event: FormEvent) => {
    event.preventDefault()
    const href = chosen?.href ?? readManualAddress(typed)
    const words = label.trim()
    setProblems({
      place: href ? null : 'Choose a manual or chapter from the list, or paste the address of its page',
      label: words ? null : 'Enter the words that readers see',
    })
    if (!href) document.getElementById(`${list}-search`)?.focus()
    else if (!words) document.getElementById(`${list}-label`)?.focus()
    else {
      editor
        .chain()
        .focus()
        .insertContent({ type: 'manualReference', attrs: { href, label: words } })
        .run()
      done()
    }
  }

  return (
    <Dialogue title="Reference to another manual" onClose={done}>
      <form onSubmit={apply} noValidate>
        <div className={`govuk-form-group${problems.place ? ' govuk-form-group--error' : ''}`}>
          <label className="govuk-label govuk-label--s" htmlFor={`${list}-search`}>
            Manual or chapter
          </label>
          <div className="govuk-hint" id={`${list}-hint`}>
            Part of its title, or the address of its page
          </div>
          {problems.place && (
            <p className="govuk-error-message" id={`${list}-problem`}>
              <span className="govuk-visually-hidden">Error:</span> {problems.place}
            </p>
          )}
          <input
            className={`govuk-input${problems.place ? ' govuk-input--error' : ''}`}
            id={`${list}-search`}
            role="combobox"
            aria-expanded={places.length > 0}
            aria-controls={list}
            aria-autocomplete="list"
            aria-activedescendant={places.length > 0 ? `${list}-${at}` : undefined}
            aria-describedby={problems.place ? `${list}-hint ${list}-problem` : `${list}-hint`}
            aria-invalid={problems.place ? true : undefined}
            autoComplete="off"
            spellCheck={false}
            value={typed}
            onChange={({ target }) => {
              setTyped(target.value)
              setChosen(null)
              setAt(0)
            }}
            onKeyDown={keys}
          />
        </div>
        <p className="govuk-visually-hidden" role="status">
          {foundWords(chosen, found)}
        </p>
        {found?.length === 0 && <p className="govuk-body">No other manual has a chapter of such a title.</p>}
        <div className="ch-options" id={list} role="listbox" aria-label="Manuals and chapters">
          {places.map((place, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the search field's, as the combobox pattern has it
            <div
              className="ch-option"
              key={place.href}
              id={`${list}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === at}
              onClick={() => choose(place)}
            >
              <span>
                {place.number} {place.title}
                {place.manual && <span className="ch-option__manual">{place.manual}</span>}
              </span>
            </div>
          ))}
        </div>
        <TextField
          id={`${list}-label`}
          label="Words that readers see"
          hint="They stay as you write them: another manual’s titles are not followed."
          value={label}
          problem={problems.label}
          longest={LONGEST_LABEL}
          onChange={setLabel}
        />
        <div className="ch-actions">
          <Button>Add reference</Button>
          <Button kind="secondary" type="button" onClick={done}>
            Cancel
          </Button>
        </div>
      </form>
    </Dialogue>
  )
}

function foundWords(chosen: PublishedPlace | null, found: readonly PublishedPlace[] | null): string {
  if (chosen) return `${chosen.title} chosen`
  if (!found) return ''
  return found.length === 0 ? 'Nothing found' : `${found.length} offered`
}
