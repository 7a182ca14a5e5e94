'use client'

import { useEffect, useRef } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import type { FormAction } from '@/components/ui/action-state'
import { Tag } from '@/components/ui/tag'

/** One place of the working contents, as the page of contents changes shows it. */
export type EditableEntry = {
  id: string
  kind: 'section' | 'chapter' | 'note' | 'document' | 'link' | 'reserved'
  number: string | null
  words: string
  underReview: boolean
  /** Readers do not have it yet. */
  unpublished: boolean
  href: string
  first: boolean
  last: boolean
  entries: EditableEntry[]
}

/** The whole working contents in one form: every place with its steps up and down, and a way to its own page. */
export function EditableContents(props: {
  entries: readonly EditableEntry[]
  action: FormAction
  addHref: string
  /** False: the tree is only shown. */
  mayChange: boolean
}) {
  const form = useRef<HTMLDivElement>(null)
  useKeptFocus(form)
  return (
    <div ref={form}>
      <ActionForm action={props.action} className="ch-contents">
        {props.entries.map((section) => (
          <section key={section.id} aria-labelledby={`entry-${section.id}`}>
            <EntryRow entry={section} mayChange={props.mayChange} heading />
            <EntryList entries={section.entries} mayChange={props.mayChange} />
            {props.mayChange && (
              <p className="govuk-body-s">
                <a className="govuk-link" href={`${props.addHref}?section=${section.id}`}>
                  Add a chapter<span className="govuk-visually-hidden"> to {section.words}</span>
                </a>
              </p>
            )}
          </section>
        ))}
      </ActionForm>
    </div>
  )
}

function EntryList({ entries, mayChange }: { entries: readonly EditableEntry[]; mayChange: boolean }) {
  if (entries.length === 0) return null
  return (
    <ul className="ch-contents__list">
      {entries.map((entry) => (
        <li key={entry.id}>
          <EntryRow entry={entry} mayChange={mayChange} />
          <EntryList entries={entry.entries} mayChange={mayChange} />
        </li>
      ))}
    </ul>
  )
}

function EntryRow(props: { entry: EditableEntry; mayChange: boolean; heading?: boolean }) {
  const { entry, heading = false } = props
  const name = entry.words || (entry.kind === 'reserved' ? 'Reserved place' : 'Untitled')
  const label = (
    <>
      {entry.number && <span className="ch-contents__number">{entry.number}</span>} {name}
    </>
  )
  return (
    <div className={`ch-contents__row ch-contents__row--${entry.kind}`}>
      {heading ? (
        <h2 className="govuk-heading-m" id={`entry-${entry.id}`}>
          {label}
        </h2>
      ) : (
        <span className="ch-contents__title">{label}</span>
      )}
      <span className="ch-contents__tags">
        {entry.unpublished && <Tag kind="waiting">Not published yet</Tag>}
        {entry.underReview && <Tag>Under review</Tag>}
      </span>
      {props.mayChange && (
        <span className="ch-contents__steps">
          <StepButton entry={entry} step="up" name={name} off={entry.first} />
          <StepButton entry={entry} step="down" name={name} off={entry.last} />
          <a className="govuk-link" href={entry.href}>
            Change<span className="govuk-visually-hidden"> {name}</span>
          </a>
        </span>
      )}
    </div>
  )
}

function StepButton(props: { entry: EditableEntry; step: 'up' | 'down'; name: string; off: boolean }) {
  return (
    <button
      type="submit"
      name="step"
      value={`${props.entry.id} ${props.step}`}
      className="ch-contents__step"
      aria-disabled={props.off || undefined}
      onClick={props.off ? (event) => event.preventDefault() : undefined}
    >
      <span aria-hidden="true">{props.step === 'up' ? '↑' : '↓'}</span>
      <span className="govuk-visually-hidden">
        Move {props.step}: {props.name}
      </span>
    </button>
  )
}

/** A row that moves is taken out and put in again by the browser: its button gets the focus back. */
function useKeptFocus(container: React.RefObject<HTMLElement | null>) {
  const pressed = useRef<string | null>(null)
  useEffect(() => {
    const remember = (event: SubmitEvent) => {
      pressed.current = event.submitter instanceof HTMLButtonElement ? event.submitter.value : null
    }
    const within = container.current
    within?.addEventListener('submit', remember)
    return () => within?.removeEventListener('submit', remember)
  }, [container])
  useEffect(() => {
    if (pressed.current === null || document.activeElement !== document.body) return
    const button = container.current?.querySelector<HTMLButtonElement>(
      `button[value="${CSS.escape(pressed.current)}"]`,
    )
    button?.focus()
  })
}
