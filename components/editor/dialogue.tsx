'use client'

import { type ReactNode, useEffect, useId, useRef } from 'react'

/** A modal dialogue over the page; Escape and its Cancel button close it. The focus goes back to where it was. */
export function Dialogue(props: {
  title: string
  children: ReactNode
  onClose: () => void
  /** It is there to be read: wider, and begun at its title. */
  toRead?: boolean
}) {
  const { toRead } = props
  const box = useRef<HTMLDialogElement>(null)
  const title = useRef<HTMLHeadingElement>(null)
  const heading = useId()
  useEffect(() => {
    const dialogue = box.current
    const before = document.activeElement
    if (dialogue && !dialogue.open) dialogue.showModal()
    if (toRead) title.current?.focus()
    return () => {
      dialogue?.close()
      if (document.activeElement === document.body && before instanceof HTMLElement) before.focus()
    }
  }, [toRead])
  return (
    <dialog
      className={`ch-dialogue${toRead ? ' ch-dialogue--to-read' : ''}`}
      ref={box}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault()
        props.onClose()
      }}
    >
      <h2 className="govuk-heading-m" id={heading} ref={title} tabIndex={toRead ? -1 : undefined}>
        {props.title}
      </h2>
      {props.children}
    </dialog>
  )
}
