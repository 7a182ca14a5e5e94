'use client'

import type { Editor } from '@tiptap/core'
import { EditorContent } from '@tiptap/react'
import { memo } from 'react'
import type { DialogueName } from './dialogue-names'
import { type FindAsked, FindBar } from './find/find-bar'
import { SAID } from './say'
import { Toolbar } from './toolbar'
import { KEY_HELP } from './use-text-editor'

/** The text with its toolbar. Drawn anew only when its own parts change, never because of what is typed. */
export const WritingArea = memo(function WritingArea(props: {
  editor: Editor
  onOpen: (dialogue: DialogueName) => void
  /** The bar that finds; null while it is closed. */
  find: FindAsked | null
  onFind: (find: FindAsked | null) => void
  /** What the last paste left out, in words; '' for nothing. */
  leftOut: string
  onLeftOut: (words: string) => void
}) {
  const { editor, find, onFind, leftOut } = props
  return (
    <div className="ch-editor__text">
      <div className="ch-editor__head">
        <Toolbar editor={editor} onOpen={props.onOpen} />
        {find && (
          <FindBar
            editor={editor}
            asked={find}
            onReplacing={(replacing) => onFind({ ...find, replacing })}
            onClose={() => onFind(null)}
          />
        )}
        <div className="ch-left-out" role="status" hidden={leftOut === ''}>
          {leftOut}{' '}
          {leftOut !== '' && (
            <button className="ch-tool ch-find__button" type="button" onClick={() => props.onLeftOut('')}>
              Hide
            </button>
          )}
        </div>
      </div>
      <EditorContent editor={editor} />
      <p className="govuk-hint ch-editor__keys" id={KEY_HELP}>
        Alt + F10 leads to the toolbar, Escape on to the details of the change, Ctrl + S saves, Ctrl + / lists
        all keys.
      </p>
      <p className="govuk-visually-hidden" role="status" id={SAID} />
    </div>
  )
})
