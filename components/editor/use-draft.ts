'use client'

import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { StoredRevision } from '@/lib/chapters/stored-revision'
import type { ChapterDocument } from '@/lib/document/document'
import type { RevisionState } from '@/prisma/generated/enums'
import { documentIn } from './document-in'
import type { Details, EditorActions, SaveAnswer } from './editor-actions'

/** The draft in the editor against what is stored: which version it began from, and whether all of it is saved. */
export type Draft = {
  version: number
  state: RevisionState
  /** When what the editor began from, or last saved, was stored; null before anybody saved it. */
  savedAt: Date | null
  /** Is there anything in the editor that is not stored? */
  unsaved: boolean
  saving: boolean
  details: Details
  setDetails: (details: Details) => void
  /** Saves what is in the editor. `over` names the version that it replaces where that is not the one begun from. */
  save: (choice?: { mayVoid?: boolean; over?: number }) => Promise<SaveAnswer>
  /** Puts what somebody else stored into the editor; undo brings the author's own text back. */
  take: (theirs: StoredRevision) => void
  /** Puts what was written earlier and never saved into the editor; it counts as begun from its own version. */
  bringBack: (copy: { version: number; document: ChapterDocument; details: Details }) => void
}

/** Keeps the draft of an editor. Nothing is said to be saved before the server has answered that it is. */
export function useDraft(editor: Editor | null, stored: StoredRevision, save: EditorActions['save']): Draft {
  const [standing, setStanding] = useState({
    version: stored.version,
    state: stored.state,
    savedAt: stored.savedBy === null ? null : stored.savedAt,
  })
  const [details, setDetails] = useState(detailsOf(stored))
  const [savedDetails, setSavedDetails] = useState(details)
  const savedText = useRef<Node | null>(null)
  const [textChanged, setTextChanged] = useState(false)
  const [saving, setSaving] = useState(false)

  useEffect(() => {
    if (!editor) return
    const compare = () => {
      savedText.current ??= editor.state.doc
      setTextChanged(!editor.state.doc.eq(savedText.current))
    }
    compare()
    editor.on('update', compare)
    return () => {
      editor.off('update', compare)
    }
  }, [editor])

  const settle = useCallback(
    (text: Node, settled: Details, next: { version: number; state: RevisionState; savedAt: Date }) => {
      savedText.current = text
      setSavedDetails(settled)
      setTextChanged(editor !== null && !editor.state.doc.eq(text))
      setStanding(next)
    },
    [editor],
  )

  const saveNow: Draft['save'] = async ({ mayVoid = false, over } = {}) => {
    if (!editor) return { status: 'refused', problem: 'The text is still being loaded.', blockers: [] }
    const text = editor.state.doc
    setSaving(true)
    try {
      const answer = await save({
        revisionId: stored.id,
        version: over ?? standing.version,
        document: documentIn(editor),
        details,
        mayVoid,
      })
      if (answer.status === 'saved') settle(text, details, answer)
      return answer
    } catch {
      const problem =
        'The server could not be reached, so nothing has been saved. Your text is still here: try again.'
      return { status: 'refused', problem, blockers: [] }
    } finally {
      setSaving(false)
    }
  }

  return {
    ...standing,
    unsaved: textChanged || differ(details, savedDetails),
    saving,
    details,
    setDetails,
    save: saveNow,
    take: (theirs) => {
      if (!editor) return
      editor.commands.setContent(theirs.document, { emitUpdate: true })
      const settled = detailsOf(theirs)
      setDetails(settled)
      settle(editor.state.doc, settled, theirs)
    },
    bringBack: (copy) => {
      if (!editor) return
      editor.commands.setContent(copy.document, { emitUpdate: true })
      setDetails(copy.details)
      setStanding((now) => ({ ...now, version: copy.version }))
    },
  }
}

function detailsOf({ kind, summary, inForceOn }: StoredRevision): Details {
  return { kind, summary, inForceOn: inForceOn ?? '' }
}

function differ(one: Details, other: Details): boolean {
  return (
    one.kind !== other.kind ||
    one.summary.trim() !== other.summary.trim() ||
    one.inForceOn !== other.inForceOn
  )
}
