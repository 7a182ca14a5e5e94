'use client'

import { type Editor, type UseEditorOptions, useEditor } from '@tiptap/react'
import { useEffect, useRef, useState } from 'react'
import type { ChapterDocument } from '@/lib/document/document'
import { documentExtensions } from '@/lib/document/extensions'
import type { ReferenceAt } from '@/lib/document/paste/links'
import { FindInText } from './find/find-in-text'
import type { ReferableChapter } from './find-chapters'
import { formatExtensions } from './format-extensions'
import { HeadingNumbers } from './heading-numbers'
import { manualHome } from './manual-home'
import { cleanPasted } from './paste/clean-pasted'
import { referencesOf } from './paste/reference-at'
import { type Asked, writingKeys } from './writing-keys'

/** The id of the line that says which keys lead out of the text. */
export const KEY_HELP = 'editor-keys'

/** How far the cursor keeps from the window's edges, in pixels: bars stand at its head and foot. */
const EDGES = { top: 150, bottom: 110, left: 0, right: 0 }

/**
 * The editor of a chapter's text; null until the browser has it. Tab belongs to lists and tables in the text,
 * so that Escape leads on from it and Alt and F10 back to the toolbar: nobody is caught.
 */
export function useTextEditor(
  document: ChapterDocument,
  chapters: readonly ReferableChapter[],
  asked: Asked,
): Editor | null {
  const latest = useRef({ asked, chapters })
  useEffect(() => {
    latest.current = { asked, chapters }
  })
  // Made once: other options at each drawing would have the whole text looked at anew.
  const [options] = useState(() =>
    editorOptions(
      document,
      () => latest.current.asked,
      () =>
        referencesOf(
          window.location.origin,
          manualHome().replace(/^\/workspace/, ''),
          latest.current.chapters,
        ),
    ),
  )
  return useEditor(options)
}

function editorOptions(
  content: ChapterDocument,
  asked: () => Asked,
  referenceAt: () => ReferenceAt,
): UseEditorOptions & { immediatelyRender: false } {
  return {
    extensions: [
      ...documentExtensions,
      ...formatExtensions((dialogue) => asked().onOpen(dialogue)),
      HeadingNumbers,
      FindInText,
      writingKeys(asked),
      cleanPasted(() => ({ referenceAt: referenceAt(), onLeftOut: asked().onLeftOut })),
    ],
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
      scrollThreshold: EDGES,
      scrollMargin: EDGES,
    },
  }
}
