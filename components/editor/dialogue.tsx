'use client'

import { type ReactNode, useEffect, useId, useRef } from 'react'

/** A modal dialogue over the page; Escape and its Cancel button close it, and `onClose` puts the focus back. */
export function Dialogue(props: { title: string; children: ReactNode; onClose: () => void }) {
  const box = useRef<HTMLDialogElement>(null)
  const heading = useId()
  useEffect(() => {
    const dialogue = box.current
    if (dialogue && !dialogue.open) dialogue.showModal()
    return () => dialogue?.close()
  }, [])
  return (
    <dialog
      className="ch-dialogue"
      ref={box}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault()
        props.onClose()
      }}
    >
      <h2 className="govuk-heading-m" id={heading}>
        {props.title}
      </h2>
      {props.children}
    </dialog>
  )
}
