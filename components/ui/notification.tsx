import type { ReactNode } from 'react'

/** A message about what was just done ("done", announced), or that somebody should know ("notice"). */
export function Notification(props: { kind: 'done' | 'notice'; title?: string; children: ReactNode }) {
  return (
    <div
      className={`ch-notification ch-notification--${props.kind}`}
      role={props.kind === 'done' ? 'status' : 'note'}
    >
      {props.title && <p className="ch-notification__title">{props.title}</p>}
      <div className="ch-notification__body">{props.children}</div>
    </div>
  )
}
