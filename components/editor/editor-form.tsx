'use client'

import { EditorContent } from '@tiptap/react'
import { useState } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Notification } from '@/components/ui/notification'
import type { StoredRevision } from '@/lib/chapters/stored-revision'
import { editVoids } from '@/lib/chapters/transitions'
import type { ChapterDocument } from '@/lib/document/document'
import { DetailsFields } from './details-fields'
import type { EditorActions, ReferableChapter } from './editor-actions'
import { KeptCopyNotice } from './kept-copy-notice'
import { LinkDialogue } from './link-dialogue'
import { MinorQuestion, VoidQuestion } from './questions'
import { ReferenceDialogue } from './reference-dialogue'
import { SaveBar } from './save-bar'
import { savedWords } from './saved-words'
import { StaleSave } from './stale-save'
import { Toolbar } from './toolbar'
import { useDraft } from './use-draft'
import { useKeptCopy } from './use-kept-copy'
import { useLatestSave } from './use-latest-save'
import { useLeaveWarning } from './use-leave-warning'
import { useProposal } from './use-proposal'
import { useSaving } from './use-saving'
import { DETAILS, KEY_HELP, useTextEditor } from './use-text-editor'

/** The editor of an open revision: its text, what is said about it, and the bar that saves and submits. */
export function EditorForm(props: {
  stored: StoredRevision
  /** Who writes: what they leave unsaved is kept for them alone. */
  userId: string
  /** The text that readers have; null where they have none. */
  published: ChapterDocument | null
  chapters: readonly ReferableChapter[]
  reachedReaders: boolean
  actions: EditorActions
  /** Where the chapter's page and the newest save are to be had. */
  addresses: { chapter: string; latest: string }
}) {
  const { stored, actions, addresses } = props
  const [inserting, setInserting] = useState<'link' | 'reference' | null>(null)
  const editor = useTextEditor(stored.document, () => setInserting('link'))
  const draft = useDraft(editor, stored, actions.save)
  const saving = useSaving({
    editor,
    draft,
    revisionId: stored.id,
    submit: actions.submit,
    onSubmitted: () => window.location.assign(`${addresses.chapter}?said=submitted`),
  })
  const proposal = useProposal(editor, props.published)
  const others = useLatestSave(addresses.latest, draft.version)
  const kept = useKeptCopy(editor, draft, { userId: props.userId, revisionId: stored.id })
  useLeaveWarning(draft.unsaved)

  // Nothing can be typed before there is somewhere for it to go.
  if (!editor) return <Loading />
  return (
    <>
      <form
        className="ch-editor"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          saving.save()
        }}
      >
        {saving.refusal && <ErrorSummary {...saving.refusal} />}
        {editVoids(draft.state) && <VoidNotice approved={draft.state === 'approved'} />}
        {kept.found && (
          <KeptCopyNotice copy={kept.found} onBringBack={kept.bringBack} onThrowAway={kept.throwAway} />
        )}
        {others && !saving.stale && (
          <Notification kind="notice" title="Somebody else is at work on this version">
            <p>
              {others.savedBy ?? 'Somebody'} saved it {savedWords(new Date(others.savedAt), new Date())}. When
              you save, both texts are shown, and nothing is lost.
            </p>
          </Notification>
        )}
        {saving.stale && (
          <StaleSave
            theirs={saving.stale.theirs}
            mine={{ document: saving.stale.mine, details: draft.details }}
            onKeepMine={saving.keepMine}
            onTakeTheirs={saving.takeTheirs}
          />
        )}
        <div className="ch-editor__columns">
          <div className="ch-editor__text">
            <Toolbar editor={editor} onOpen={setInserting} />
            <EditorContent editor={editor} />
            <p className="govuk-hint ch-editor__keys" id={KEY_HELP}>
              Alt + F10 leads to the toolbar, Escape on to the details of the change, Ctrl + S saves.
            </p>
          </div>
          <section
            className="ch-editor__details"
            id={DETAILS}
            tabIndex={-1}
            aria-labelledby="details-heading"
          >
            <h2 className="govuk-heading-m" id="details-heading">
              About this change
            </h2>
            <DetailsFields
              details={draft.details}
              onChange={draft.setDetails}
              reachedReaders={props.reachedReaders}
              hasText={props.published !== null}
              proposal={draft.details.kind === 'minor' ? '' : proposal}
            />
          </section>
        </div>
        <SaveBar {...draft} submitting={saving.submitting} onSubmit={saving.submit} />
      </form>
      {inserting === 'link' && <LinkDialogue editor={editor} onClose={() => setInserting(null)} />}
      {inserting === 'reference' && (
        <ReferenceDialogue editor={editor} chapters={props.chapters} onClose={() => setInserting(null)} />
      )}
      {saving.question?.about === 'voids' && (
        <VoidQuestion state={saving.question.state} onYes={saving.question.proceed} onNo={saving.goBack} />
      )}
      {saving.question?.about === 'minor' && (
        <MinorQuestion doubts={saving.question.doubts} onYes={saving.question.proceed} onNo={saving.goBack} />
      )}
    </>
  )
}

function VoidNotice({ approved }: { approved: boolean }) {
  return (
    <Notification
      kind="notice"
      title={approved ? 'This version is approved' : 'This version is awaiting approval'}
    >
      <p>A change that you save makes it a draft again, to be submitted and approved anew.</p>
    </Notification>
  )
}

function Loading() {
  return <p className="govuk-body">The text is being loaded. Writing needs JavaScript in your browser.</p>
}
