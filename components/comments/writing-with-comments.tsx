'use client'

import { type ComponentProps, useCallback, useEffect, useState } from 'react'
import { EditorForm } from '@/components/editor/editor-form'
import { type Thread, unresolved } from '@/lib/comments/thread'
import { type CommentActions, EditorComments } from './editor-comments'

/** The editor with the comments on its text beside it. */
export function WritingWithComments(props: {
  form: Omit<ComponentProps<typeof EditorForm>, 'comments'>
  threads: readonly Thread[]
  actions: CommentActions
  /** The names of colleagues who can be mentioned. */
  people: readonly string[]
}) {
  const { form, actions, people } = props
  const revisionId = form.stored.id
  const [threads, setThreads] = useState(props.threads)
  const { list } = actions
  const reload = useCallback(async () => {
    // Offline or signed out: what is there stays, and the next time will do.
    const newest = await list(revisionId).catch(() => null)
    if (newest) setThreads(newest)
  }, [list, revisionId])
  useEffect(() => {
    const look = () => void reload()
    window.addEventListener('focus', look)
    return () => window.removeEventListener('focus', look)
  }, [reload])
  return (
    <EditorForm
      {...form}
      comments={{
        open: unresolved(threads).length,
        draw: (beside) => (
          <EditorComments
            beside={beside}
            threads={threads}
            reload={reload}
            actions={actions}
            people={people}
            stored={form.stored}
          />
        ),
      }}
    />
  )
}
