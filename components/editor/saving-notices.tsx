'use client'

import { ErrorSummary } from '@/components/ui/error-summary'
import { Notification } from '@/components/ui/notification'
import { editVoids } from '@/lib/chapters/transitions'
import { ArrivalsNotice } from './arrivals-notice'
import { KeptCopyNotice } from './kept-copy-notice'
import { PresenceNotice } from './presence-notice'
import { StaleSave } from './stale-save'
import type { Saving } from './use-saving'

/** What is said above the text about saving it: a refusal, what a save would undo, a kept copy, others' changes. */
export function SavingNotices({ saving, userId }: { saving: Saving; userId: string }) {
  const { kept, clash, standing } = saving
  return (
    <>
      {saving.refusal && <ErrorSummary {...saving.refusal} />}
      {editVoids(standing.state) && <VoidNotice approved={standing.state === 'approved'} />}
      {standing.state === 'published' && <PublishedNotice />}
      {kept.found && (
        <KeptCopyNotice copy={kept.found} onBringBack={kept.bringBack} onThrowAway={kept.throwAway} />
      )}
      <PresenceNotice others={saving.presence} />
      {clash && <StaleSave clash={clash} self={clash.theirs.savedById === userId} onChoose={saving.choose} />}
      <ArrivalsNotice arrivals={saving.arrivals} onDismiss={saving.dismissArrivals} />
    </>
  )
}

function VoidNotice({ approved }: { approved: boolean }) {
  return (
    <Notification
      kind="notice"
      title={approved ? 'This version is approved' : 'This version is awaiting approval'}
    >
      <p>
        Nothing is saved by itself here: a change that you save makes it a draft again, to be submitted and
        approved anew.
      </p>
    </Notification>
  )
}

function PublishedNotice() {
  return (
    <Notification kind="notice" title="This version has been published since you opened it">
      <p>
        It is not changed any more. What you have written and not saved is kept in this browser, and is
        offered to you when you begin the next version.
      </p>
    </Notification>
  )
}
