'use client'

import { type SyntheticEvent, useRef, useState } from 'react'
import { TextareaField } from '@/components/ui/field'
import { LONGEST_COMMENT } from '@/lib/comments/schema'

/** At most so many names are offered at once. */
const MOST_NAMES = 6

/** Where a comment is written; after an @, colleagues' names are offered. Without a script the name is typed. */
export function CommentField(props: {
  id: string
  label: string
  name?: string
  hint?: string
  rows?: number
  people: readonly string[]
}) {
  const box = useRef<HTMLDivElement>(null)
  const [typed, setTyped] = useState<string | null>(null)
  const offered =
    typed === null
      ? []
      : props.people.filter((name) => name.toLowerCase().startsWith(typed.toLowerCase())).slice(0, MOST_NAMES)
  const look = (event: SyntheticEvent) => {
    if (event.target instanceof HTMLTextAreaElement) setTyped(nameBegun(event.target))
  }
  const insert = (name: string) => {
    const textarea = box.current?.querySelector('textarea')
    if (!textarea || typed === null) return
    const at = textarea.selectionStart
    textarea.setRangeText(`${name} `, at - typed.length, at, 'end')
    textarea.focus()
    setTyped(null)
  }
  const hint = [props.hint, props.people.length > 0 && 'Write @ and a name to tell a colleague.']
    .filter(Boolean)
    .join(' ')
  return (
    <div ref={box} onInput={look}>
      <TextareaField
        name={props.name ?? 'body'}
        id={props.id}
        label={props.label}
        rows={props.rows ?? 3}
        maxLength={LONGEST_COMMENT}
        {...(hint === '' ? {} : { hint })}
      />
      {offered.length > 0 && (
        <ul className="ch-mentions" aria-label="Colleagues to mention">
          {offered.map((name) => (
            <li key={name}>
              <button type="button" className="ch-mentions__name" onClick={() => insert(name)}>
                @{name}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** What has been typed of a name after the @ before the cursor; null where no name is being typed. */
function nameBegun(textarea: HTMLTextAreaElement): string | null {
  const before = textarea.value.slice(0, textarea.selectionStart)
  const [, begun] = /(?:^|[^\p{L}\p{N}._-])@([\p{L}\p{N}’'., -]{0,60})$/u.exec(before) ?? []
  return begun ?? null
}
