'use client'

import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { Sought } from '@/lib/document/find-pattern'
import {
  found,
  replaceEvery,
  replaceOne,
  seek,
  selectNearest,
  selectNext,
  selectPrevious,
} from './find-in-text'

/** How the bar was asked for: with the row that replaces or without. `asked` counts, so that asking again is noticed. */
export type FindAsked = { replacing: boolean; asked: number }

/** Finds and replaces in the chapter. Escape closes it and leaves the cursor at the place found. */
export function FindBar(props: {
  editor: Editor
  asked: FindAsked
  onReplacing: (replacing: boolean) => void
  onClose: () => void
}) {
  const { editor } = props
  const { replacing, asked } = props.asked
  const field = useRef<HTMLInputElement>(null)
  const [sought, setSought] = useState<Sought>({ words: '', matchCase: false, wholeWord: false })
  const [replacement, setReplacement] = useState('')
  const [replaced, setReplaced] = useState<number | null>(null)
  const places = useEditorState({ editor, selector: (now) => found(now.editor) })

  const look = (changed: Partial<Sought>) => {
    const next = { ...sought, ...changed }
    setSought(next)
    setReplaced(null)
    seek(editor, next, replacement)
    selectNearest(editor)
  }

  // What is selected is what one mostly wants to find.
  useEffect(() => {
    if (asked === 0) return
    const { from, to } = editor.state.selection
    const words = editor.state.doc.textBetween(from, to, '\n')
    if (words !== '' && !words.includes('\n') && words.length <= 100) {
      setSought((now) => {
        const next = { ...now, words }
        seek(editor, next)
        return next
      })
    }
    field.current?.focus()
    field.current?.select()
  }, [editor, asked])
  useEffect(() => () => void (editor.isDestroyed || seek(editor, NOTHING)), [editor])

  const close = () => {
    props.onClose()
    editor.view.focus()
  }
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close()
    else if (event.key === 'Enter' && event.target === field.current) {
      if (event.shiftKey) selectPrevious(editor)
      else selectNext(editor)
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  const replace = (every: boolean) => {
    seek(editor, sought, replacement)
    if (every) setReplaced(replaceEvery(editor))
    else {
      replaceOne(editor)
      setReplaced(null)
    }
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: it stands in the editor's form, and forms do not nest
    <div className="ch-find" role="search" aria-label="Find in the chapter" onKeyDown={keys}>
      <div className="ch-find__row">
        <label className="ch-find__label" htmlFor="find-words">
          Find
        </label>
        <input
          className="govuk-input ch-find__field"
          id="find-words"
          ref={field}
          value={sought.words}
          onChange={(event) => look({ words: event.target.value })}
          autoComplete="off"
          spellCheck={false}
        />
        <span className="ch-find__count" role="status">
          {countWords(sought.words, places, replaced)}
        </span>
        <Small
          words="↑"
          name="Previous"
          keys="Shift + F3"
          disabled={places.of === 0}
          onClick={() => selectPrevious(editor)}
        />
        <Small
          words="↓"
          name="Next"
          keys="F3"
          disabled={places.of === 0}
          onClick={() => selectNext(editor)}
        />
        <Tick words="Match case" on={sought.matchCase} onChange={(matchCase) => look({ matchCase })} />
        <Tick words="Whole word" on={sought.wholeWord} onChange={(wholeWord) => look({ wholeWord })} />
        <span className="ch-find__end">
          {!replacing && <Small words="Replace…" keys="Ctrl + H" onClick={() => props.onReplacing(true)} />}
          <Small words="Close" keys="Esc" onClick={close} />
        </span>
      </div>
      {replacing && (
        <div className="ch-find__row">
          <label className="ch-find__label" htmlFor="find-replacement">
            Replace with
          </label>
          <input
            className="govuk-input ch-find__field"
            id="find-replacement"
            value={replacement}
            onChange={(event) => setReplacement(event.target.value)}
            autoComplete="off"
          />
          <Small words="Replace" disabled={places.of === 0} onClick={() => replace(false)} />
          <Small words="Replace all" disabled={places.of === 0} onClick={() => replace(true)} />
        </div>
      )}
    </div>
  )
}

const NOTHING: Sought = { words: '', matchCase: false, wholeWord: false }

function countWords(words: string, { at, of }: { at: number; of: number }, replaced: number | null): string {
  if (replaced !== null) return replaced === 1 ? '1 replaced' : `${replaced} replaced`
  if (words === '') return ''
  if (of === 0) return 'Not found'
  return at === 0 ? `${of} found` : `${at} of ${of}`
}

function Small(props: {
  words: string
  name?: string
  keys?: string
  disabled?: boolean
  onClick: () => void
}) {
  return (
    <button
      className="ch-tool ch-find__button"
      type="button"
      aria-label={props.name}
      title={props.keys && `${props.name ?? props.words.replace('…', '')} (${props.keys})`}
      aria-disabled={props.disabled || undefined}
      onClick={props.disabled ? undefined : props.onClick}
    >
      {props.words}
    </button>
  )
}

function Tick(props: { words: string; on: boolean; onChange: (on: boolean) => void }) {
  return (
    <label className="ch-find__tick">
      <input type="checkbox" checked={props.on} onChange={(event) => props.onChange(event.target.checked)} />
      {props.words}
    </label>
  )
}
