'use client'

import {
  createContext,
  type ReactNode,
  startTransition,
  useActionState,
  useContext,
  useRef,
  useState,
} from 'react'
import { ActionForm, FormState, Outcome } from '@/components/ui/action-form'
import { type FormAction, idle } from '@/components/ui/action-state'
import { Button, type ButtonKind } from '@/components/ui/button'

/** Where a form is sent: to a server action, or to an address that answers forms (a guest's page has no script). */
export type SendTo = FormAction | string

/** Do these forms stand inside another form, as beside the text in the editor? Forms cannot stand in forms. */
export const InsideForm = createContext(false)

type Given = {
  to: SendTo
  /** The words on its one button. */
  submit: string
  kind?: ButtonKind
  className?: string
  children?: ReactNode
}

/** A form of the comments: the same fields on the review page, for guests, and beside the text in the editor. */
export function SendForm(props: Given) {
  const inside = useContext(InsideForm)
  const { to, children, ...look } = props
  if (typeof to === 'string') {
    return (
      <form method="post" action={to} className={look.className}>
        {children}
        <Button kind={look.kind ?? 'primary'}>{look.submit}</Button>
      </form>
    )
  }
  if (inside) return <FormlessForm {...props} to={to} />
  return (
    <ActionForm action={to} {...look}>
      {children}
    </ActionForm>
  )
}

/** What looks and works like a form, sent by its button or Control and Enter, and is none. */
function FormlessForm({ to, submit, kind, className, children }: Given & { to: FormAction }) {
  const fields = useRef<HTMLFieldSetElement>(null)
  // Anew after each sending that was accepted, so that its fields are empty again.
  const [sent, setSent] = useState(0)
  const [state, send, sending] = useActionState<Awaited<ReturnType<FormAction>>, FormData>(
    async (previous, form) => {
      const next = await to(previous, form)
      if (next.status === 'done') setSent((count) => count + 1)
      return next
    },
    idle,
  )
  const run = () => {
    if (sending || !fields.current) return
    const form = valuesIn(fields.current)
    startTransition(() => send(form))
  }
  return (
    <FormState value={state}>
      <fieldset
        className={`ch-formless ${className ?? ''}`}
        ref={fields}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
          event.preventDefault()
          run()
        }}
      >
        <legend className="govuk-visually-hidden">{submit}</legend>
        <Outcome state={state} />
        <div key={sent}>{children}</div>
        <Button type="button" kind={kind ?? 'primary'} busy={sending} onClick={run}>
          {submit}
        </Button>
      </fieldset>
    </FormState>
  )
}

function valuesIn(fields: HTMLFieldSetElement): FormData {
  const form = new FormData()
  const named = fields.querySelectorAll<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>('[name]')
  for (const field of named) {
    const choice = field instanceof HTMLInputElement && (field.type === 'radio' || field.type === 'checkbox')
    if (!choice || field.checked) form.append(field.name, field.value)
  }
  return form
}

/** Fields that are sent and not seen. */
export function Hidden({ fields }: { fields: Readonly<Record<string, string | readonly string[]>> }) {
  return Object.entries(fields).flatMap(([name, value]) =>
    (typeof value === 'string' ? [value] : value).map((one, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: several values of one name, which never move
      <input type="hidden" name={name} value={one} key={`${name}-${index}`} />
    )),
  )
}
