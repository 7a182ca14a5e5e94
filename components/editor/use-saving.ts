'use client'

import type { Editor } from '@tiptap/core'
import { useEffect, useEffectEvent, useState } from 'react'
import type { Problem } from '@/components/ui/error-summary'
import type { StoredRevision } from '@/lib/chapters/stored-revision'
import type { ChapterDocument } from '@/lib/document/document'
import type { RevisionState } from '@/prisma/generated/enums'
import { documentIn } from './document-in'
import type { EditorActions } from './editor-actions'
import type { Draft } from './use-draft'

/** What the author is asked before a save or a submission goes on; `proceed` is their yes. */
export type SavingQuestion =
  | { about: 'voids'; state: RevisionState; proceed: () => void }
  | { about: 'minor'; doubts: string[]; proceed: () => void }

/** Saving and submitting with all that may stand in the way, in one place for the button and the keys. */
export type Saving = {
  question: SavingQuestion | null
  /** Another's save that came first, and the author's text at that moment. */
  stale: { theirs: StoredRevision; mine: ChapterDocument } | null
  refusal: { title: string; problems: Problem[] } | null
  submitting: boolean
  save: () => void
  /** Saves what is not saved yet, then submits. */
  submit: () => void
  keepMine: () => void
  takeTheirs: () => void
  goBack: () => void
}

type Choice = { mayVoid?: boolean; over?: number }

/** Runs saves and submissions of the draft; `onSubmitted` is called once it is with the approvers. */
export function useSaving(given: {
  editor: Editor | null
  draft: Draft
  revisionId: string
  submit: EditorActions['submit']
  onSubmitted: () => void
}): Saving {
  const { editor, draft } = given
  const [question, setQuestion] = useState<SavingQuestion | null>(null)
  const [stale, setStale] = useState<Saving['stale']>(null)
  const [refusal, setRefusal] = useState<Saving['refusal']>(null)
  const [submitting, setSubmitting] = useState(false)

  const refuse = (title: string, blockers: readonly string[]) =>
    setRefusal({ title, problems: blockers.map((message) => ({ message })) })

  const save = async (choice: Choice, onSaved?: () => Promise<void>): Promise<void> => {
    if (!editor || draft.saving) return
    setQuestion(null)
    setRefusal(null)
    const answer = await draft.save(choice)
    if (answer.status === 'saved') {
      setStale(null)
      await onSaved?.()
    } else if (answer.status === 'stale') {
      setStale({ theirs: answer.theirs, mine: documentIn(editor) })
    } else if (answer.status === 'voids') {
      const proceed = () => void save({ ...choice, mayVoid: true }, onSaved)
      setQuestion({ about: 'voids', state: answer.state, proceed })
    } else refuse(answer.problem, answer.blockers)
  }

  const submit = async (minorConfirmed: boolean): Promise<void> => {
    setQuestion(null)
    setRefusal(null)
    setSubmitting(true)
    try {
      const answer = await given.submit({ revisionId: given.revisionId, minorConfirmed })
      if (answer.status === 'submitted') given.onSubmitted()
      else if (answer.status === 'refused') refuse(answer.problem, answer.blockers)
      else setQuestion({ about: 'minor', doubts: answer.doubts, proceed: () => void submit(true) })
    } catch {
      refuse('The server could not be reached, so nothing has been submitted. Try again.', [])
    } finally {
      setSubmitting(false)
    }
  }

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    void save({})
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])

  return {
    question,
    stale,
    refusal,
    submitting,
    save: () => void save({}),
    submit: () => void (draft.unsaved ? save({}, () => submit(false)) : submit(false)),
    keepMine: () => void (stale && save({ over: stale.theirs.version })),
    takeTheirs: () => {
      if (stale) draft.take(stale.theirs)
      setStale(null)
      editor?.commands.focus()
    },
    goBack: () => setQuestion(null),
  }
}
