'use client'

import { useActionState, useId, useState } from 'react'
import { FormState, Outcome } from '@/components/ui/action-form'
import { type ActionState, idle } from '@/components/ui/action-state'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Notification } from '@/components/ui/notification'
import { Hidden } from './send-form'

/** What became of an invitation: the link is given this once. */
export type InviteState = ActionState | { status: 'invited'; name: string; email: string; link: string }

/** The form that asks an outside specialist to read the version, and shows their link once. */
export function InviteGuest(props: {
  action: (previous: InviteState, form: FormData) => Promise<InviteState>
  fields: Readonly<Record<string, string>>
  /** Days as YYYY-MM-DD. */
  lastDay: { usual: string; latest: string }
}) {
  const [state, send, sending] = useActionState(props.action, idle)
  if (state.status === 'invited') return <Invited {...state} />
  return (
    <FormState value={state}>
      <form action={send} noValidate>
        <Outcome state={state} />
        <Hidden fields={props.fields} />
        <Field name="name" id="guest-name" label="Name" autoComplete="off" maxLength={120} />
        <Field name="email" id="guest-email" label="E-mail address" type="email" autoComplete="off" />
        <Field
          name="expiresOn"
          id="guest-expires"
          label="Last day of the link"
          hint="At most 60 days from today"
          type="date"
          width={10}
          initial={props.lastDay.usual}
        />
        <Button kind="secondary" busy={sending}>
          Invite
        </Button>
      </form>
    </FormState>
  )
}

function Invited({ name, email, link }: { name: string; email: string; link: string }) {
  const id = useId()
  const [copied, setCopied] = useState(false)
  return (
    <Notification kind="done" title={`${name} is invited`}>
      <p>
        The link is on its way to {email}. It is shown here this once; what is kept of it cannot open the
        draft.
      </p>
      <div className="govuk-form-group">
        <label className="govuk-label" htmlFor={id}>
          Personal link of {name}
        </label>
        <input
          className="govuk-input ch-guests__link"
          id={id}
          readOnly
          value={link}
          onFocus={(event) => event.currentTarget.select()}
        />
      </div>
      <Button
        type="button"
        kind="secondary"
        onClick={() => void navigator.clipboard.writeText(link).then(() => setCopied(true))}
      >
        {copied ? 'Copied' : 'Copy the link'}
      </Button>
    </Notification>
  )
}
