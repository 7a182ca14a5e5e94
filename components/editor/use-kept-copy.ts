'use client'

import type { Editor } from '@tiptap/core'
import { useEffect, useRef, useState } from 'react'
import { documentIn } from './document-in'
import { forgetCopy, type KeptCopy, keepCopy, keptCopyPlace, readCopy } from './kept-copy'
import type { Draft } from './use-draft'

/** How long after a change it is kept, in milliseconds. */
const PAUSE = 1_000

/**
 * Keeps what this person has not saved in this browser until it is saved, so that a crash loses no text. `found` is the copy
 * that was there when the editor opened, until it is answered: brought back, or thrown away.
 */
export function useKeptCopy(
  editor: Editor | null,
  draft: Draft,
  whose: { userId: string; revisionId: string },
): { found: KeptCopy | null; bringBack: () => void; throwAway: () => void } {
  const place = keptCopyPlace(whose)
  const [found, setFound] = useState(() => (typeof window === 'undefined' ? null : readCopy(place)))
  // Another tab may keep its own text there: only what this one kept is this one's to forget.
  const keptHere = useRef(false)
  const { unsaved, version, details } = draft

  useEffect(() => {
    if (!editor || found) return
    if (!unsaved) {
      if (keptHere.current) forgetCopy(place)
      keptHere.current = false
      return
    }
    let timer: ReturnType<typeof setTimeout>
    const later = () => {
      clearTimeout(timer)
      timer = setTimeout(() => {
        const document = documentIn(editor)
        const copy: KeptCopy = { version, keptAt: new Date().toISOString(), document, details }
        keepCopy(place, copy)
        keptHere.current = true
      }, PAUSE)
    }
    later()
    editor.on('update', later)
    return () => {
      clearTimeout(timer)
      editor.off('update', later)
    }
  }, [editor, found, unsaved, version, details, place])

  return {
    found,
    bringBack: () => {
      if (found) draft.bringBack(found)
      keptHere.current = true
      setFound(null)
    },
    throwAway: () => {
      forgetCopy(place)
      setFound(null)
    },
  }
}
