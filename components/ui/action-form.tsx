'use client'

import { createContext, type ReactNode, useActionState, useContext, useEffect, useRef } from 'react'
import { type ActionState, type FormAction, idle } from './action-state'
import { Button, type ButtonKind } from './button'
import { ErrorSummary } from './error-summary'
import { Notification } from './notification'

/** What became of the form that a field stands in. */
export const FormState = createContext<ActionState>(idle)

/** The state of the form that a field stands in: fields find their own problem and what was typed in it. */
export function useFormState(): ActionState {
  return useContext(FormState)
}

/**
 * A form that is sent to a server action and says what became of it above its fields; it works without
 * JavaScript too. `submit` are the words on its one button; leave it out to place buttons yourself.
 */
export function ActionForm(props: {
  action: FormAction
  children?: ReactNode
  submit?: string | undefined
  kind?: ButtonKind
  className?: string
}) {
  const [state, send, sending] = useActionState(props.action, idle)
  return (
    <FormState value={state}>
      <form action={send} className={props.className} noValidate>
        <Outcome state={state} submit={props.submit} />
        {props.children}
        {props.submit && (
          <Button kind={props.kind ?? 'primary'} busy={sending}>
            {props.submit}
          </Button>
        )}
      </form>
    </FormState>
  )
}

/** What became of a form, above its fields; `submit` are the words on its button, if it still has one. */
export function Outcome({ state, submit }: { state: ActionState; submit?: string | undefined }) {
  if (state.status === 'idle') return null
  if (state.status === 'done') return <Done state={state} submit={submit} />
  const fields = Object.entries(state.fields ?? {})
  return (
    <ErrorSummary
      title={state.problem}
      problems={[
        ...fields.map(([name, message]) => ({ message, field: name })),
        ...state.blockers.map((message) => ({ message })),
      ]}
    />
  )
}

/**
 * What was done, brought into the window: on a phone the button that did it is far below. The focus stays with the button,
 * or comes here if that has gone.
 */
function Done({ state, submit }: { state: ActionState & { status: 'done' }; submit: string | undefined }) {
  const place = useRef<HTMLDivElement>(null)
  // Doing it again is a new state with the same words.
  useEffect(() => {
    if (state) place.current?.scrollIntoView({ block: 'nearest' })
  }, [state])
  useEffect(() => {
    if (submit === undefined && document.activeElement === document.body)
      place.current?.focus({ preventScroll: true })
  }, [submit])
  return (
    <div ref={place} tabIndex={-1}>
      <Notification kind="done">{state.message}</Notification>
    </div>
  )
}
