import type { ReactNode } from 'react'

/** What a button is for: the page's main step, another step, or one that takes something away. */
export type ButtonKind = 'primary' | 'secondary' | 'warning'

const classes: Record<ButtonKind, string> = {
  primary: 'govuk-button',
  secondary: 'govuk-button govuk-button--secondary',
  warning: 'govuk-button govuk-button--warning',
}

/** A button that sends the form it stands in; `name` and `value` tell which of several was pressed. */
export function Button(props: {
  children: ReactNode
  kind?: ButtonKind
  type?: 'submit' | 'button'
  name?: string
  value?: string
  /** Already sent: pressing again does nothing, and assistive technology is told so. */
  busy?: boolean
  onClick?: () => void
}) {
  return (
    <button
      type={props.type ?? 'submit'}
      className={classes[props.kind ?? 'primary']}
      name={props.name}
      value={props.value}
      aria-disabled={props.busy || undefined}
      onClick={props.busy ? (event) => event.preventDefault() : props.onClick}
    >
      {props.children}
    </button>
  )
}

/** A link that looks like a button: it leads to a page where something is begun. */
export function ButtonLink(props: { children: ReactNode; href: string; kind?: ButtonKind }) {
  return (
    <a className={classes[props.kind ?? 'primary']} href={props.href} draggable={false}>
      {props.children}
    </a>
  )
}
