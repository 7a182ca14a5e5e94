'use client'

import type { Editor } from '@tiptap/core'
import { useEffect, useEffectEvent, useState } from 'react'
import type { Problem } from '@/components/ui/error-summary'
import type { StoredRevision } from '@/lib/chapters/stored-revision'
import type { RevisionState } from '@/prisma/generated/enums'
import type { Choices } from './bring-together'
import type { EditorActions, SubmitAnswers } from './editor-actions'
import { STALE } from './stale-save'
import { type KeptCopies, useKeptCopy } from './use-kept-copy'
import { useLeaveWarning } from './use-leave-warning'
import { type Presence, usePresence } from './use-presence'
import { type SavedText, useSaveQueue } from './use-save-queue'

/** What the author is asked before a save or a submission goes on; `proceed` is their yes. */
export type SavingQuestion =
  | { about: 'voids'; state: RevisionState; proceed: () => void }
  | { about: 'minor'; doubts: string[]; proceed: () => void }
  | { about: 'unchanged'; proceed: () => void }

/** Saving and submitting with all that may stand in the way, in one place for the bar, the notices and the keys. */
export type Saving = Omit<SavedText, 'queue' | 'settle' | 'goOnFrom'> & {
  question: SavingQuestion | null
  refusal: { title: string; problems: Problem[] } | null
  submitting: boolean
  /** How often the author has asked for a save: each is told what became of it. */
  asked: number
  save: () => void
  /** Saves what is not saved yet, by itself; the version that is stored then, or null where something stands in the way. */
  flush: () => Promise<number | null>
  /** Brings in what was stored from beside the text. */
  catchUp: (latest: { version: number; state: RevisionState }) => void
  /** Saves what is not saved yet, then submits. */
  submit: () => void
  /** Saves what was chosen of two versions; false where something is left to choose. */
  choose: (choices: Choices) => boolean
  goBack: () => void
  kept: KeptCopies
  presence: Presence
}

/** Keeps a revision's text saved, and submits it; `chapter` is the address of the chapter's page. */
export function useSaving(given: {
  editor: Editor | null
  stored: StoredRevision
  userId: string
  chapter: string
  submit: EditorActions['submit']
}): Saving {
  const { editor, stored, userId, chapter } = given
  const text = useSaveQueue(editor, stored, { userId, address: `${chapter}/edit/save` })
  const { queue, settle, goOnFrom, ...shown } = text
  const [question, setQuestion] = useState<SavingQuestion | null>(null)
  const [refusal, setRefusal] = useState<Saving['refusal']>(null)
  const [submitting, setSubmitting] = useState(false)
  const [asked, setAsked] = useState(0)

  const refuse = (title: string, blockers: readonly string[] = []) =>
    setRefusal({ title, problems: blockers.map((message) => ({ message })) })

  const kept = useKeptCopy({ editor, text, revisionId: stored.id, userId, chapter, onRefused: refuse })
  const presence = usePresence({
    address: `${chapter}/edit/latest`,
    revisionId: stored.id,
    tabId: kept.tabId,
    onHeard: (latest) => {
      queue?.catchUp(latest)
      queue?.nudge()
    },
  })
  useLeaveWarning(text.standing.unsaved)

  const save = async (mayVoid: boolean, onSaved?: () => Promise<void>): Promise<void> => {
    if (!queue) return
    setAsked((before) => before + 1)
    setQuestion(null)
    setRefusal(null)
    const answer = await queue.save({ automatic: false, mayVoid })
    if (answer?.status === 'saved') await onSaved?.()
    else if (answer?.status === 'voids')
      setQuestion({ about: 'voids', state: answer.state, proceed: () => void save(true, onSaved) })
    else if (answer?.status === 'refused') refuse(answer.problem, answer.blockers)
    else if (answer?.status === 'signed-out') refuse(SIGNED_OUT)
    else if (answer?.status === 'stale')
      // Asked for a save, they are led to what has to be chosen first.
      requestAnimationFrame(() => document.getElementById(STALE)?.focus())
  }

  const submit = async (answers: SubmitAnswers): Promise<void> => {
    setQuestion(null)
    setRefusal(null)
    setSubmitting(true)
    try {
      const answer = await given.submit({ revisionId: stored.id, ...answers })
      if (answer.status === 'submitted')
        window.location.assign(`${chapter}?said=${answer.lacking > 0 ? 'submitted-lacking' : 'submitted'}`)
      else if (answer.status === 'refused') refuse(answer.problem, answer.blockers)
      else if (answer.status === 'unchanged') {
        const proceed = () => void submit({ ...answers, reviewedUnchanged: true })
        setQuestion({ about: 'unchanged', proceed })
      } else {
        const proceed = () => void submit({ ...answers, minorConfirmed: true })
        setQuestion({ about: 'minor', doubts: answer.doubts, proceed })
      }
    } catch {
      refuse('The server could not be reached, so nothing has been submitted. Try again.')
    } finally {
      setSubmitting(false)
    }
  }

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    void save(false)
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])

  return {
    ...shown,
    question,
    refusal,
    submitting,
    asked,
    save: () => void save(false),
    flush: async () => {
      await queue?.save({ automatic: true })
      return !queue || queue.unsaved ? null : queue.stored.version
    },
    catchUp: (latest) => queue?.catchUp(latest),
    // A save that waits its turn comes first: nothing is submitted that is not what the author sees.
    submit: () => void save(false, () => submit({ minorConfirmed: false, reviewedUnchanged: false })),
    choose: (choices) => {
      const done = settle(choices)
      if (done) {
        editor?.commands.focus()
        void save(false)
      }
      return done
    },
    goBack: () => setQuestion(null),
    kept,
    presence,
  }
}

const SIGNED_OUT =
  'You are signed out, so this is not saved yet. Sign in in another tab: your text stays here.'
