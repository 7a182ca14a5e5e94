'use client'

import { Button } from '@/components/ui/button'
import type { RevisionState } from '@/prisma/generated/enums'
import { Dialogue } from './dialogue'

/** Asks before a save that undoes a submission or an approval. */
export function VoidQuestion(props: { state: RevisionState; onYes: () => void; onNo: () => void }) {
  const approved = props.state === 'approved'
  return (
    <Dialogue
      title={approved ? 'Saving undoes the approval' : 'Saving takes this back from review'}
      onClose={props.onNo}
    >
      <p className="govuk-body">
        {approved
          ? 'This version is approved. A saved change makes it a draft again: it will not be published until it has been submitted and approved anew.'
          : 'This version is with the approvers. A saved change makes it a draft again: submit it anew once you are done.'}
      </p>
      <div className="ch-actions">
        <Button type="button" kind="warning" onClick={props.onYes}>
          Save all the same
        </Button>
        <Button type="button" kind="secondary" onClick={props.onNo}>
          Go back to the text
        </Button>
      </div>
    </Dialogue>
  )
}

/** Asks before a change called minor is submitted that touches what staff act on. */
export function MinorQuestion(props: { doubts: readonly string[]; onYes: () => void; onNo: () => void }) {
  return (
    <Dialogue title="Is this a minor change?" onClose={props.onNo}>
      <p className="govuk-body">Staff are not told of minor changes. This one may matter to them:</p>
      <ul className="govuk-list govuk-list--bullet">
        {props.doubts.map((doubt) => (
          <li key={doubt}>{doubt}</li>
        ))}
      </ul>
      <div className="ch-actions">
        <Button type="button" onClick={props.onYes}>
          It is minor: submit it
        </Button>
        <Button type="button" kind="secondary" onClick={props.onNo}>
          Go back and call it updated
        </Button>
      </div>
    </Dialogue>
  )
}

/** Asks before a text is submitted that is the published one. */
export function UnchangedQuestion(props: { onYes: () => void; onNo: () => void }) {
  return (
    <Dialogue title="Nothing has been changed" onClose={props.onNo}>
      <p className="govuk-body">Was the chapter reviewed, and no change needed?</p>
      <div className="ch-actions">
        <Button type="button" onClick={props.onYes}>
          It was reviewed: submit it
        </Button>
        <Button type="button" kind="secondary" onClick={props.onNo}>
          Go back to the text
        </Button>
      </div>
    </Dialogue>
  )
}
