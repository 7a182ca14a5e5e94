'use client'

import type { Editor } from '@tiptap/core'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { differ } from './details'
import { documentIn } from './document-in'
import { forgetCopy, type KeptCopy, keepCopy, keptCopies, keptCopyPlace } from './kept-copy'
import { liveOn, livingAmong } from './living-tabs'
import { newId } from './new-id'
import type { SavedText } from './use-save-queue'

/** How long after a change it is kept, and how long typing goes on before it is, in milliseconds. */
const PAUSE = 300
const LONGEST = 1_500

/** Began from a version of another revision: no save of this one is taken for it. */
const NO_VERSION = Number.MAX_SAFE_INTEGER

/** What this browser keeps for its writer until it is stored. */
export type KeptCopies = {
  /** This tab, among those of the same person. */
  tabId: string
  /** Written in a tab that is gone, and never stored; null once it is answered for. */
  found: KeptCopy | null
  bringBack: () => void
  throwAway: () => void
  /** The browser keeps nothing: it is full, or forbidden to. */
  keepsNothing: boolean
}

/**
 * Keeps what is not stored in this browser, a moment after it is typed, so that neither a crash nor a closed tab
 * loses it. Each tab keeps its own; what a tab kept that lives no more is found by the next.
 */
export function useKeptCopy(given: {
  editor: Editor | null
  text: SavedText
  revisionId: string
  userId: string
  chapter: string
  onRefused: (problem: string) => void
}): KeptCopies {
  const { editor, text, revisionId, userId, chapter } = given
  const [tabId] = useState(() => (typeof window === 'undefined' ? '' : newId()))
  const [found, setFound] = useState<{ tabId: string; copy: KeptCopy } | null>(null)
  const [keepsNothing, setKeepsNothing] = useState(false)
  const { unsaved, version } = text.standing
  const whose = { userId, chapter }

  const look = useEffectEvent(async (at: Editor) => {
    const copies = keptCopies(whose).filter((kept) => kept.tabId !== tabId)
    const living = await livingAmong(copies.map((kept) => kept.tabId))
    const lost = copies.filter((kept) => !living.has(kept.tabId))
    for (const { tabId: gone, copy } of lost)
      if (isStored(at, copy, text)) forgetCopy(keptCopyPlace(whose, gone))
    setFound(lost.find(({ copy }) => !isStored(at, copy, text)) ?? null)
  })
  useEffect(() => {
    const gone = new AbortController()
    liveOn(tabId, gone.signal)
    return () => gone.abort()
  }, [tabId])
  const [answers, setAnswers] = useState(0)
  const ready = text.queue !== null
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at again when one is answered for, or what is stored changes
  useEffect(() => {
    if (editor && ready) void look(editor)
  }, [editor, ready, version, answers])

  const keep = useEffectEvent((at: Editor) => {
    const { stored } = text.queue ?? {}
    if (!stored || !text.queue?.unsaved) return
    const kept = keepCopy(keptCopyPlace(whose, tabId), {
      revisionId,
      version: stored.version,
      keptAt: new Date().toISOString(),
      document: documentIn(at.state.doc),
      details: text.details,
      base: { document: documentIn(stored.text), details: stored.details },
    })
    setKeepsNothing(!kept)
  })
  const since = useRef<number | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is said about the change is kept too, and what it stands on
  useEffect(() => {
    if (!editor) return
    if (!unsaved) {
      since.current = null
      return forgetCopy(keptCopyPlace({ userId, chapter }, tabId))
    }
    let timer: ReturnType<typeof setTimeout>
    const now = () => {
      clearTimeout(timer)
      since.current = null
      keep(editor)
    }
    const later = () => {
      clearTimeout(timer)
      since.current ??= Date.now()
      timer = setTimeout(now, Math.max(0, Math.min(PAUSE, since.current + LONGEST - Date.now())))
    }
    later()
    editor.on('update', later)
    window.addEventListener('pagehide', now)
    return () => {
      clearTimeout(timer)
      editor.off('update', later)
      window.removeEventListener('pagehide', now)
    }
  }, [editor, unsaved, version, text.details, tabId, userId, chapter])

  const answered = () => {
    if (found) forgetCopy(keptCopyPlace(whose, found.tabId))
    setFound(null)
    setAnswers((before) => before + 1)
  }
  return {
    tabId,
    found: found?.copy ?? null,
    keepsNothing,
    bringBack: async () => {
      if (!found) return
      const { copy } = found
      const same = copy.revisionId === revisionId
      const base = copy.base ?? { document: { type: 'doc', content: [] }, details: copy.details }
      const done = await text.goOnFrom(copy, base, same ? copy.version : NO_VERSION)
      // Kept as this tab's own before it is forgotten as the other's.
      if (done) keepCopy(keptCopyPlace(whose, tabId), copy)
      if (done) answered()
      else
        given.onRefused('Save what you have written here first, then bring back what this browser has kept.')
    },
    throwAway: answered,
  }
}

/** Is what was kept what is stored? Its save went through after all. */
function isStored(at: Editor, copy: KeptCopy, { queue }: SavedText): boolean {
  if (!queue) return false
  const { stored } = queue
  return at.schema.nodeFromJSON(copy.document).eq(stored.text) && !differ(copy.details, stored.details)
}
