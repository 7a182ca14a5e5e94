'use client'

import { Button } from '@/components/ui/button'
import type { RevisionState } from '@/prisma/generated/enums'
import { savedWords } from './saved-words'

/** The bar at the foot of the editor: what is saved and what is not, Save, and Submit. */
export function SaveBar(props: {
  savedAt: Date | null
  unsaved: boolean
  saving: boolean
  submitting: boolean
  state: RevisionState
  onSubmit: () => void
}) {
  const busy = props.saving || props.submitting
  const canSubmit = props.state === 'draft' || props.unsaved
  return (
    <div className="ch-save-bar">
      <p
        className={`ch-save-bar__status${props.unsaved ? ' ch-save-bar__status--unsaved' : ''}`}
        role="status"
      >
        {statusWords(props)}
      </p>
      <div className="ch-actions">
        <Button busy={busy}>Save</Button>
        {canSubmit && (
          <Button kind="secondary" type="button" busy={busy} onClick={props.onSubmit}>
            {props.unsaved ? 'Save and submit for approval' : 'Submit for approval'}
          </Button>
        )}
      </div>
    </div>
  )
}

function statusWords(props: { savedAt: Date | null; unsaved: boolean; saving: boolean }): string {
  if (props.saving) return 'Saving…'
  if (props.unsaved) return 'Changes not saved yet'
  return props.savedAt ? `Saved ${savedWords(props.savedAt, new Date())}` : 'No changes yet'
}
