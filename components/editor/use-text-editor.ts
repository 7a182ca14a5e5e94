'use client'

import { type Editor, useEditor } from '@tiptap/react'
import type { ChapterDocument } from '@/lib/document/document'
import { documentExtensions } from '@/lib/document/extensions'
import { HeadingNumbers } from './heading-numbers'

/** The ids between which the keyboard moves: out of the text, back to the toolbar, on to the details. */
export const KEY_HELP = 'editor-keys'
export const DETAILS = 'editor-details'

const extensions = [...documentExtensions, HeadingNumbers]

/**
 * The editor of a chapter's text; null until the browser has it. Tab belongs to lists and tables in the text,
 * so that Escape leads on from it and Alt and F10 back to the toolbar: nobody is caught.
 */
export function useTextEditor(document: ChapterDocument, onLink: () => void): Editor | null {
  return useEditor({
    extensions,
    content: document,
    immediatelyRender: false,
    injectCSS: false,
    editorProps: {
      attributes: {
        id: 'editor-text',
        class: 'ch-text',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': 'Text of the chapter',
        'aria-describedby': KEY_HELP,
      },
      handleKeyDown: (_, event) => {
        if (event.key === 'Escape') return moveFocus(`#${DETAILS}`)
        if (event.key === 'F10' && event.altKey) return moveFocus('#editor-toolbar [tabindex="0"]')
        if (event.key === 'k' && (event.ctrlKey || event.metaKey)) {
          onLink()
          event.preventDefault()
          return true
        }
        return false
      },
    },
  })
}

function moveFocus(selector: string): boolean {
  const element = document.querySelector<HTMLElement>(selector)
  element?.focus()
  return element !== null
}
