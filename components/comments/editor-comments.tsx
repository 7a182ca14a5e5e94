'use client'

import { TextSelection } from '@tiptap/pm/state'
import { useEffect, useEffectEvent, useMemo, useState } from 'react'
import type { BesideText } from '@/components/editor/beside-text'
import { documentIn } from '@/components/editor/document-in'
import { leadTo } from '@/components/editor/lead-to'
import { useAfterPause } from '@/components/editor/use-after-pause'
import type { ActionState, FormAction } from '@/components/ui/action-state'
import type { StoredRevision } from '@/lib/chapters/stored-revision'
import { editVoids } from '@/lib/chapters/transitions'
import { anchoring } from '@/lib/comments/anchor'
import { partsOf } from '@/lib/comments/clause-parts'
import { inTextOrder, type Thread, unresolved } from '@/lib/comments/thread'
import { clausesOf } from '@/lib/document/clauses'
import { placedClauses } from '@/lib/document/placed-clauses'
import { commentMarks, commentMarksPlugin, type Marked } from './comment-marks'
import type { CommentWays } from './comment-ways'
import { NewCommentInEditor } from './new-comment-in-editor'
import { placeOfWords, type Quoted, quotedIn } from './placed-words'
import { InsideForm } from './send-form'
import { SettledThreads } from './settled-threads'
import { ThreadControls } from './thread-controls'
import { ThreadView } from './thread-view'

/** The server actions of comments, given by the editor's page. */
export type CommentActions = Record<'add' | 'resolve' | 'reopen' | 'take' | 'decline', FormAction> & {
  /** The comments as they are now; null where they may not be read any more. */
  list: (revisionId: string) => Promise<Thread[] | null>
}

/** How long after a change comments are looked for anew in the text, in milliseconds. */
const PAUSE = 500

/** The comments on the text in the editor, in its order; each leads to its place, and its place to it. */
export function EditorComments(props: {
  beside: BesideText
  threads: readonly Thread[]
  reload: () => Promise<void>
  actions: CommentActions
  people: readonly string[]
  stored: StoredRevision
}) {
  const { beside, threads } = props
  const { editor } = beside
  const [document, setDocument] = useState(props.stored.document)
  const [chosen, setChosen] = useState<string | null>(null)
  const [about, setAbout] = useState<Quoted | null>(null)
  useAfterPause(editor, PAUSE, (now) => setDocument(documentIn(now.state.doc)))

  const choose = useEffectEvent((threadId: string) => {
    setChosen(threadId)
    beside.show()
    // Shown first, then seen: a panel that is hidden has no place to scroll to.
    requestAnimationFrame(() =>
      window.document.getElementById(`comment-${threadId}`)?.scrollIntoView({ block: 'nearest' }),
    )
  })
  const comment = useEffectEvent(() => {
    const { doc, selection } = editor.state
    setAbout(quotedIn(doc, selection.from, selection.to))
    beside.show()
    requestAnimationFrame(() => window.document.getElementById('new-comment-body')?.focus())
  })
  useEffect(() => {
    editor.registerPlugin(
      commentMarksPlugin({ onChoose: (threadId) => choose(threadId), onComment: () => comment() }),
    )
    return () => {
      editor.unregisterPlugin(commentMarks)
    }
  }, [editor])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text is looked through anew when it has rested
  useEffect(() => {
    if (editor.isDestroyed) return
    const marked: Marked = { threads, chosen }
    editor.view.dispatch(editor.state.tr.setMeta(commentMarks, marked).setMeta('addToHistory', false))
  }, [editor, threads, chosen, document])

  const ways = useCommentWays(props)
  const anchorOf = useMemo(() => anchoring(document), [document])
  const open = inTextOrder(
    unresolved(threads),
    clausesOf(document).map(({ id }) => id),
  )
  const settled = threads.filter(({ resolved }) => resolved !== null)
  const draw = (thread: Thread) => (
    <ThreadView
      thread={thread}
      anchor={anchorOf(thread)}
      chosen={thread.id === chosen}
      place={() => {
        setChosen(thread.id)
        leadToComment(editor, thread)
      }}
      key={thread.id}
    >
      <ThreadControls thread={thread} ways={ways} />
    </ThreadView>
  )
  return (
    <InsideForm value={true}>
      <NewCommentInEditor
        about={about}
        clause={clausesOf(document).find(({ id }) => id === about?.clauseId)}
        ways={ways}
        onSelect={() => comment()}
        onWhole={() => setAbout(null)}
        parts={partsOf}
      />
      {threads.length === 0 && <p className="ch-side__empty">Nobody has commented on this version yet.</p>}
      {open.map(draw)}
      <SettledThreads count={settled.length}>{settled.map(draw)}</SettledThreads>
    </InsideForm>
  )
}

/** Selects what a comment is about in the editor, and shows it. */
function leadToComment(editor: BesideText['editor'], thread: Thread): void {
  if (thread.clauseId === null) return
  const { clauseId } = thread
  leadTo(editor, clauseId)
  const clause = placedClauses(editor.state.doc).find(({ node }) => node.attrs.clauseId === clauseId)
  const words = clause && placeOfWords(clause, { ...thread, clauseId })
  if (words)
    editor.view.dispatch(
      editor.state.tr.setSelection(TextSelection.create(editor.state.doc, words.from, words.to)),
    )
}

/**
 * How forms are sent beside the text. What is written is saved first, so that a comment finds its paragraph, and wording is
 * put into the text that the author sees; then what was stored is brought into the editor like anybody's save.
 */
function useCommentWays(given: {
  beside: BesideText
  reload: () => Promise<void>
  actions: CommentActions
  people: readonly string[]
  stored: StoredRevision
}): CommentWays {
  const { beside, reload, actions, people, stored } = given
  const sending =
    (action: FormAction, needs: { saved: boolean }): FormAction =>
    async (previous, form) => {
      const version = needs.saved ? await beside.flush() : null
      if (needs.saved && version === null) return NOT_SAVED
      if (version !== null) form.set('version', String(version))
      const state = await action(previous, form)
      // Wording that was taken made the next version of exactly this one.
      if (action === actions.take && state.status === 'done' && version !== null)
        beside.catchUp({ version: version + 1, state: 'draft' })
      await reload()
      return state
    }
  return {
    add: sending(actions.add, { saved: true }),
    resolve: sending(actions.resolve, { saved: false }),
    reopen: sending(actions.reopen, { saved: false }),
    take: sending(actions.take, { saved: true }),
    decline: sending(actions.decline, { saved: false }),
    fields: { revisionId: stored.id },
    version: stored.version,
    voids: editVoids(beside.state),
    people,
    approves: false,
  }
}

const NOT_SAVED: ActionState = {
  status: 'refused',
  problem: 'What you have written is not saved yet',
  blockers: ['Save your changes first; nothing of them is lost.'],
}
