'use client'

import { type Editor, type UseEditorOptions, useEditor } from '@tiptap/react'
import { useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { ChapterDocument } from '@/lib/document/document'
import { documentExtensions } from '@/lib/document/extensions'
import type { DialogueName } from './dialogue-names'
import { HeadingNumbers } from './heading-numbers'
import { panelId } from './side-panel'

/** The id of the line that says which keys lead out of the text. */
export const KEY_HELP = 'editor-keys'

const extensions = [...documentExtensions, HeadingNumbers]

/** What keys in the text ask of the page around it. */
type Asked = {
  onOpen: (dialogue: DialogueName) => void
  /** Escape: the details of the change are to be shown, as the keyboard is about to move there. */
  onLeave: () => void
}

/**
 * The editor of a chapter's text; null until the browser has it. Tab belongs to lists and tables in the text,
 * so that Escape leads on from it and Alt and F10 back to the toolbar: nobody is caught.
 */
export function useTextEditor(document: ChapterDocument, asked: Asked): Editor | null {
  const latest = useRef(asked)
  useEffect(() => {
    latest.current = asked
  })
  // Made once: other options at each drawing would have the whole text looked at anew.
  const [options] = useState(() => editorOptions(document, () => latest.current))
  return useEditor(options)
}

function editorOptions(
  content: ChapterDocument,
  asked: () => Asked,
): UseEditorOptions & { immediatelyRender: false } {
  return {
    extensions,
    content,
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
        if (event.key === 'Escape') {
          flushSync(() => asked().onLeave())
          return moveFocus(`#${panelId('details')}`)
        }
        if (event.key === 'F10' && event.altKey) return moveFocus('#editor-toolbar [tabindex="0"]')
        if (event.key === 'k' && (event.ctrlKey || event.metaKey)) {
          asked().onOpen('link')
          event.preventDefault()
          return true
        }
        return false
      },
    },
  }
}

function moveFocus(selector: string): boolean {
  const element = document.querySelector<HTMLElement>(selector)
  element?.focus()
  return element !== null
}
