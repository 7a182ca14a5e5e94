'use client'

import type { Editor } from '@tiptap/core'
import { useEffect, useRef, useState } from 'react'
import { z } from 'zod'
import { revisionKind } from '@/lib/chapters/schema'
import { chapterDocument } from '@/lib/document/schema'
import { documentIn } from './document-in'
import type { Draft } from './use-draft'

/** How long after a change it is kept, in milliseconds. */
const PAUSE = 1_000

const keptCopy = z.object({
  /** The version that it began from: an older one than is stored is saved as a late save is. */
  version: z.number(),
  keptAt: z.iso.datetime(),
  document: chapterDocument,
  details: z.object({ kind: revisionKind, summary: z.string(), inForceOn: z.string() }),
})

/** What an author had written and not saved when the browser or the machine gave out. */
export type KeptCopy = z.infer<typeof keptCopy>

/**
 * Keeps what is unsaved in this browser until it is saved, so that a crash loses no text. `found` is the copy
 * that was there when the editor opened, until it is answered: brought back, or thrown away.
 */
export function useKeptCopy(
  editor: Editor | null,
  draft: Draft,
  revisionId: string,
): { found: KeptCopy | null; bringBack: () => void; throwAway: () => void } {
  const place = `chapterhouse:unsaved:${revisionId}`
  const [found, setFound] = useState(() => (typeof window === 'undefined' ? null : readCopy(place)))
  // Another tab may keep its own text there: only what this one kept is this one's to forget.
  const keptHere = useRef(false)
  const { unsaved, version, details } = draft

  useEffect(() => {
    if (!editor || found) return
    if (!unsaved) {
      if (keptHere.current) forget(place)
      keptHere.current = false
      return
    }
    let timer: ReturnType<typeof setTimeout>
    const later = () => {
      clearTimeout(timer)
      timer = setTimeout(() => {
        const document = documentIn(editor)
        const copy: KeptCopy = { version, keptAt: new Date().toISOString(), document, details }
        keep(place, JSON.stringify(copy))
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
      forget(place)
      setFound(null)
    },
  }
}

function readCopy(place: string): KeptCopy | null {
  try {
    const parsed = keptCopy.safeParse(JSON.parse(localStorage.getItem(place) ?? 'null'))
    return parsed.success ? parsed.data : null
  } catch {
    // No storage, or nothing in it that we wrote.
    return null
  }
}

function keep(place: string, copy: string): void {
  try {
    localStorage.setItem(place, copy)
  } catch {
    // Storage is off or full: saving is what counts, and works without it.
  }
}

function forget(place: string): void {
  try {
    localStorage.removeItem(place)
  } catch {
    // Storage is off: there is nothing to forget.
  }
}
