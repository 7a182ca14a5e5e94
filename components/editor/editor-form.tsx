'use client'

import type { ReactNode } from 'react'
import type { StoredRevision } from '@/lib/chapters/stored-revision'
import type { ChapterDocument } from '@/lib/document/document'
import type { BesideText } from './beside-text'
import { ChecksPanel } from './checks-panel'
import { DetailsFields } from './details-fields'
import { OpenDialogue } from './dialogues'
import type { EditorActions } from './editor-actions'
import type { ReferableChapter } from './find-chapters'
import { Outline } from './outline'
import { SaveBar } from './save-bar'
import { SavingNotices } from './saving-notices'
import { SavingQuestions } from './saving-questions'
import { SidePanel, type SideTab } from './side-panel'
import { useChecks } from './use-checks'
import { useProposal } from './use-proposal'
import { useSaving } from './use-saving'
import { useTextEditor } from './use-text-editor'
import { useToolKeys, useWritingTools } from './use-writing-tools'
import { WritingArea } from './writing-area'

/** The editor of an open revision: its text, what stands beside it in tabs, and the bar that saves and submits. */
export function EditorForm(props: {
  stored: StoredRevision
  /** Who writes: what they leave unsaved is kept for them alone. */
  userId: string
  /** The text that readers have; null where they have none. */
  published: ChapterDocument | null
  /** The chapters of the manual, this one too. */
  chapters: readonly ReferableChapter[]
  chapterId: string
  reachedReaders: boolean
  actions: EditorActions
  /** Where the chapter's page is to be had. */
  addresses: { chapter: string }
  /** Draws the comments on this text, in a tab of their own that says how many are open; without it there is no such tab. */
  comments?: { open: number; draw: (beside: BesideText) => ReactNode }
}) {
  const { stored, actions, addresses, comments } = props
  const tools = useWritingTools()
  const editor = useTextEditor(stored.document, props.chapters, tools)
  useToolKeys(editor, tools)
  const saving = useSaving({
    editor,
    stored,
    userId: props.userId,
    chapter: addresses.chapter,
    submit: actions.submit,
  })
  const checks = useChecks(editor, props.chapters)
  const proposal = useProposal(editor, props)

  // Nothing can be typed before there is somewhere for it to go.
  if (!editor) return <Loading />
  const details = (
    <DetailsFields
      details={saving.details}
      onChange={saving.setDetails}
      reachedReaders={props.reachedReaders}
      hasText={props.published !== null}
      proposal={saving.details.kind === 'minor' ? '' : proposal}
    />
  )
  const tabs: SideTab[] = [
    { name: 'details', words: 'About this change', short: 'This change', panel: details },
    { name: 'outline', words: 'Outline', panel: <Outline editor={editor} /> },
    {
      name: 'checks',
      words: 'Checks',
      count: checks?.length ?? 0,
      panel: <ChecksPanel editor={editor} checks={checks} />,
    },
  ]
  if (comments) {
    const { flush, catchUp, standing } = saving
    const beside = { editor, state: standing.state, flush, catchUp, show: () => tools.setTab('comments') }
    tabs.push({ name: 'comments', words: 'Comments', count: comments.open, panel: comments.draw(beside) })
  }
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
        <SavingNotices saving={saving} userId={props.userId} />
        <div className="ch-editor__columns">
          <WritingArea
            editor={editor}
            onOpen={tools.onOpen}
            find={tools.find}
            onFind={tools.setFind}
            leftOut={tools.leftOut}
            onLeftOut={tools.onLeftOut}
          />
          <SidePanel tabs={tabs} shown={tools.tab} onShow={tools.setTab} />
        </div>
        <SaveBar saving={saving} />
      </form>
      <OpenDialogue
        name={tools.dialogue}
        editor={editor}
        surroundings={{ chapters: props.chapters, chapterId: props.chapterId }}
        onClose={tools.closeDialogue}
      />
      <SavingQuestions saving={saving} />
    </>
  )
}

function Loading() {
  return <p className="govuk-body">The text is being loaded. Writing needs JavaScript in your browser.</p>
}
