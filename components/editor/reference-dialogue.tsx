'use client'

import { type KeyboardEvent, useId, useMemo, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialogue } from './dialogue'
import type { DialogueProps } from './dialogue-names'
import { findChapters, type ReferableChapter } from './find-chapters'

/** Puts a reference to a chapter into the text, by identity: search by title, number or former title, choose one. */
export function ReferenceDialogue({ editor, surroundings, onClose }: DialogueProps) {
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const list = useId()
  const others = useMemo(
    () => surroundings.chapters.filter(({ id }) => id !== surroundings.chapterId),
    [surroundings],
  )
  const found = useMemo(() => findChapters(others, typed), [others, typed])
  const optionId = (index: number) => `${list}-${index}`

  const done = () => {
    onClose()
    editor.commands.focus()
  }
  const choose = (chapter: ReferableChapter | undefined) => {
    if (!chapter) return
    const attrs = { chapterId: chapter.id, label: chapter.title }
    editor.chain().focus().insertContent({ type: 'chapterReference', attrs }).run()
    done()
  }
  const keys = (event: KeyboardEvent) => {
    const last = found.length - 1
    if (event.key === 'Enter') choose(found[at]?.chapter)
    else if (event.key === 'ArrowDown') setAt(at >= last ? 0 : at + 1)
    else if (event.key === 'ArrowUp') setAt(at <= 0 ? Math.max(last, 0) : at - 1)
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
          Part of its title, now or formerly, or its number. Readers see the title that it has on the day.
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
        {offeredWords(found.length)}
      </p>
      {found.length === 0 && (
        <p className="govuk-body">No chapter of this manual’s contents has, or had, such a title.</p>
      )}
      <div className="ch-options" id={list} role="listbox" aria-label="Chapters">
        {found.map(({ chapter, formerly }, index) => (
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
            <span className="ch-option__number">{chapter.number}</span>{' '}
            <span>
              {chapter.title}
              {formerly && <span className="ch-option__formerly"> formerly “{formerly}”</span>}
            </span>
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

function offeredWords(count: number): string {
  if (count === 0) return 'No chapter found'
  return count === 1 ? '1 chapter offered' : `${count} chapters offered`
}
