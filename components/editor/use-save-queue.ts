'use client'

import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { StoredRevision } from '@/lib/chapters/stored-revision'
import type { RevisionState } from '@/prisma/generated/enums'
import { type Arrival, arrivalOf, saidBy, withArrival } from './arrivals'
import { bringTogether, type Choices, chosen, type Said, type Together, unchosen } from './bring-together'
import { detailsOf } from './details'
import { documentIn } from './document-in'
import type { Details, SaveRequest } from './editor-actions'
import { newId } from './new-id'
import { putDocument } from './put-document'
import { SaveQueue, type Stored, type Trouble } from './save-queue'
import { sendSave, sendWhileLeaving } from './send-save'

/** How long after a change what has to be chosen is worked out anew, in milliseconds. */
const CLASH_PAUSE = 400

/** What is stored and what is not, as the editor shows it. */
export type Standing = {
  version: number
  state: RevisionState
  /** null before anybody saved it. */
  savedAt: Date | null
  unsaved: boolean
  saving: boolean
  trouble: Trouble | null
}

/** What two people both changed: nothing is saved before it is chosen whose stands. */
export type Clash = { theirs: StoredRevision; together: Together; mine: Details }

/** Text and details of an editor, kept stored by a {@link SaveQueue}. */
export type SavedText = {
  standing: Standing
  details: Details
  setDetails: (details: Details) => void
  /** null until the editor is there. */
  queue: SaveQueue | null
  /** What came in from others, newest first. */
  arrivals: Arrival[]
  dismissArrivals: () => void
  clash: Clash | null
  /** Puts what was chosen into the text; false where something new has to be chosen. */
  settle: (choices: Choices) => boolean
  /** Goes on from what was written earlier, as begun from `base`; false while something else is unsaved. */
  goOnFrom: (written: Said, base: Said, version: number) => Promise<boolean>
}

/** Keeps an editor's text and details saved. Nothing is said to be stored before the server has answered that it is. */
export function useSaveQueue(
  editor: Editor | null,
  stored: StoredRevision,
  whose: { userId: string; address: string },
): SavedText {
  const [details, showDetails] = useState(() => detailsOf(stored))
  const typed = useRef(details)
  const [queue, setQueue] = useState<SaveQueue | null>(null)
  const [standing, setStanding] = useState<Standing>(() => ({
    ...standingOf(stored),
    unsaved: false,
    saving: false,
    trouble: null,
  }))
  const [arrivals, setArrivals] = useState<Arrival[]>([])
  const [clash, setClash] = useState<Clash | null>(null)

  const place = (at: Editor, said: Said, undoable: boolean) => {
    typed.current = said.details
    showDetails(said.details)
    const wanted = at.schema.nodeFromJSON(said.document)
    if (!at.state.doc.eq(wanted)) at.view.dispatch(putDocument(at.state, wanted, { undoable }))
  }
  const saidHere = (at: Editor): Said => ({ document: documentIn(at.state.doc), details: typed.current })
  const request = (text: Node, said: Details, version: number) => ({
    writer: whose.userId,
    revisionId: stored.id,
    version,
    document: documentIn(text),
    details: said,
  })

  const begin = useEffectEvent((at: Editor) => {
    const made: SaveQueue = new SaveQueue(
      { ...standingOf(stored), text: at.state.doc, details: typed.current },
      {
        written: () => ({ text: at.state.doc, details: typed.current }),
        send: ({ text, details: said }, version, choice) =>
          sendSave(whose.address, { ...request(text, said, version), ...choice }),
        read: (theirs) => readIn(at, saidBy(theirs), standingOf(theirs)),
        composing: () => at.view.composing,
        changed: () => setStanding((was) => changedStanding(was, made)),
        bringTogether: (base, theirs, settled) => {
          const mine = saidHere(at)
          const together = bringTogether(saidIn(base), mine, saidBy(theirs), newId)
          const done = together.conflicts.length + together.detailsConflicts.length === 0
          if (done) settled()
          place(at, together.whole, false)
          setArrivals((before) => withArrival(before, arrivalOf(theirs, mine, together.whole, whose.userId)))
          setClash(done ? null : { theirs, together, mine: together.whole.details })
          return done
        },
      },
    )
    return made
  })

  /** What has to be chosen, worked out anew from what is in the editor by now. */
  const clashIn = (at: Editor, made: SaveQueue): Clash | null => {
    if (made.trouble?.about !== 'conflict') return null
    const { theirs } = made.trouble
    const mine = saidHere(at)
    return {
      theirs,
      together: bringTogether(saidIn(made.stored), mine, saidBy(theirs), newId),
      mine: mine.details,
    }
  }
  const lookAgain = useEffectEvent((at: Editor, made: SaveQueue) => setClash(clashIn(at, made)))
  const leave = useEffectEvent((made: SaveQueue) =>
    made.leave(({ text, details: said }, version) => {
      const last: SaveRequest = { ...request(text, said, version), automatic: true, mayVoid: false }
      sendWhileLeaving(whose.address, last)
    }),
  )

  useEffect(() => {
    if (!editor) return
    const made = begin(editor)
    setQueue(made)
    let timer: ReturnType<typeof setTimeout>
    const touched = () => {
      made.touched()
      clearTimeout(timer)
      if (made.trouble?.about === 'conflict') timer = setTimeout(() => lookAgain(editor, made), CLASH_PAUSE)
    }
    const left = () => leave(made)
    const hidden = () => void (document.visibilityState === 'hidden' && made.save({ automatic: true }))
    const nudge = () => made.nudge()
    editor.on('update', touched)
    window.addEventListener('pagehide', left)
    window.addEventListener('online', nudge)
    window.addEventListener('focus', nudge)
    document.addEventListener('visibilitychange', hidden)
    return () => {
      clearTimeout(timer)
      made.stop()
      editor.off('update', touched)
      window.removeEventListener('pagehide', left)
      window.removeEventListener('online', nudge)
      window.removeEventListener('focus', nudge)
      document.removeEventListener('visibilitychange', hidden)
    }
  }, [editor])

  return {
    standing,
    details,
    setDetails: (next) => {
      typed.current = next
      showDetails(next)
      queue?.touched()
      if (editor && queue && clash) setClash(clashIn(editor, queue))
    },
    queue,
    arrivals,
    dismissArrivals: () => setArrivals([]),
    clash: standing.trouble?.about === 'conflict' ? clash : null,
    settle: (choices) => {
      if (!editor || !queue) return false
      const now = clashIn(editor, queue)
      setClash(now)
      if (!now) return true
      if (unchosen(now.together, choices).length > 0) return false
      queue.settle(now.theirs)
      place(editor, chosen(now.together, detailsOf(now.theirs), choices, newId), true)
      return true
    },
    goOnFrom: async (written, base, version) => {
      if (!editor || !queue) return false
      await queue.save({ automatic: true })
      if (queue.unsaved) return false
      const { state, savedAt } = queue.stored
      queue.beginFrom(readIn(editor, base, { version, state, savedAt }))
      place(editor, written, true)
      queue.touched()
      return true
    },
  }
}

function saidIn({ text, details }: Stored): Said {
  return { document: documentIn(text), details }
}

function standingOf({ version, state, savedAt, savedBy }: StoredRevision) {
  return { version, state, savedAt: savedBy === null ? null : savedAt }
}

function readIn(at: Editor, said: Said, standing: Pick<Stored, 'version' | 'state' | 'savedAt'>): Stored {
  return { ...standing, text: at.schema.nodeFromJSON(said.document), details: said.details }
}

/** The same object where nothing changed, so that what is typed draws nothing anew. */
function changedStanding(was: Standing, { stored, unsaved, saving, trouble }: SaveQueue): Standing {
  const { version, state, savedAt } = stored
  const now: Standing = { version, state, savedAt, unsaved, saving, trouble }
  const names = ['version', 'state', 'savedAt', 'unsaved', 'saving', 'trouble'] as const
  return names.every((name) => was[name] === now[name]) ? was : now
}
