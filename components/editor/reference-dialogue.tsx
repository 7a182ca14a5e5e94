'use client'

import { type KeyboardEvent, useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialogue } from './dialogue'
import type { DialogueProps } from './dialogue-names'
import type { ReferableChapter } from './editor-actions'
import { findChapters } from './find-chapters'

/** Puts a reference to a chapter into the text, by identity: search by title or number, choose one. */
export function ReferenceDialogue(props: DialogueProps) {
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const list = useId()
  const found = findChapters(props.surroundings.chapters, typed)
  const optionId = (index: number) => `${list}-${index}`

  const done = () => {
    props.onClose()
    props.editor.commands.focus()
  }
  const choose = (chapter: ReferableChapter | undefined) => {
    if (!chapter) return
    const attrs = { chapterId: chapter.id, label: chapter.title }
    props.editor.chain().focus().insertContent({ type: 'chapterReference', attrs }).run()
    done()
  }
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Enter') choose(found[at])
    else if (event.key === 'ArrowDown') setAt(Math.min(at + 1, found.length - 1))
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0))
    else return
    event.preventDefault()
  }

  return (
    <Dialogue title="Reference to a chapter" onClose={done}>
      <div className="govuk-form-group">
        <label className="govuk-label govuk-label--s" htmlFor={`${list}-search`}>
          Chapter
        </label>
        <div className="govuk-hint" id={`${list}-hint`}>
          Part of its title, or its number. Readers see the title that it has on the day.
        </div>
        <input
          className="govuk-input"
          id={`${list}-search`}
          role="combobox"
          aria-expanded={found.length > 0}
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={found.length > 0 ? optionId(at) : undefined}
          aria-describedby={`${list}-hint`}
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value)
            setAt(0)
          }}
          onKeyDown={keys}
        />
      </div>
      <p className="govuk-visually-hidden" role="status">
        {found.length === 0 ? 'No chapter found' : `${found.length} chapters offered`}
      </p>
      {found.length === 0 && (
        <p className="govuk-body">No chapter of this manual’s contents has such a title.</p>
      )}
      <div className="ch-options" id={list} role="listbox" aria-label="Chapters">
        {found.map((chapter, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the search field's, as the combobox pattern has it
          <div
            className="ch-option"
            key={chapter.id}
            id={optionId(index)}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            onClick={() => choose(chapter)}
          >
            <span className="ch-option__number">{chapter.number}</span> {chapter.title}
          </div>
        ))}
      </div>
      <div className="ch-actions">
        <Button kind="secondary" type="button" onClick={done}>
          Cancel
        </Button>
      </div>
    </Dialogue>
  )
}
