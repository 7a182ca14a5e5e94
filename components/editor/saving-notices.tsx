'use client'

import { ErrorSummary } from '@/components/ui/error-summary'
import { Notification } from '@/components/ui/notification'
import { editVoids } from '@/lib/chapters/transitions'
import type { LatestSave } from './editor-actions'
import { KeptCopyNotice } from './kept-copy-notice'
import { savedWords } from './saved-words'
import { StaleSave } from './stale-save'
import type { Draft } from './use-draft'
import type { useKeptCopy } from './use-kept-copy'
import type { Saving } from './use-saving'

/** What is said above the text about saving it: a refusal, what a save would undo, a kept copy, another's save. */
export function SavingNotices(props: {
  draft: Draft
  saving: Saving
  kept: ReturnType<typeof useKeptCopy>
  others: LatestSave | null
}) {
  const { draft, saving, kept, others } = props
  return (
    <>
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
