'use client'

import { useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import type { MergeChoice } from '@/lib/document/merge'
import { nameOf } from './arrivals'
import { type Choices, unchosen } from './bring-together'
import { ClauseChoice, DetailsChoice, ListChoice } from './clash-choices'
import { detailsOf } from './details'
import { savedWords } from './saved-words'
import type { Clash } from './use-save-queue'

/** Where the choice between two versions stands on the page. */
export const STALE = 'stale-save'

/**
 * What two people both changed, each with both versions and a choice between them; the rest of both is in the
 * text already. It takes no focus: it may come while somebody is typing.
 */
export function StaleSave(props: {
  clash: Clash
  self: boolean
  /** False where something is left to choose. */
  onChoose: (choices: Choices) => boolean
}) {
  const { theirs, together, mine } = props.clash
  const [choices, setChoices] = useState<Choices>({})
  const [missing, setMissing] = useState<readonly string[]>([])
  const form = useRef<HTMLElement>(null)
  const choose = (key: string) => (choice: MergeChoice) => {
    setChoices({ ...choices, [key]: choice })
    setMissing(missing.filter((one) => one !== key))
  }
  const save = () => {
    const left = unchosen(together, choices)
    setMissing(left)
    if (left.length === 0) props.onChoose(choices)
    else form.current?.querySelector<HTMLInputElement>(`[name="clash-${CSS.escape(left[0] ?? '')}"]`)?.focus()
  }
  const count = together.conflicts.length + together.detailsConflicts.length
  const who = props.self ? 'You' : nameOf(theirs)
  return (
    <section className="ch-stale" id={STALE} ref={form} tabIndex={-1} aria-labelledby="stale-heading">
      <h2 className="govuk-heading-m" id="stale-heading">
        Your changes are not saved: {props.self ? 'you changed' : 'somebody else changed'} the same words
        {props.self && ' in another tab'}
      </h2>
      <p className="govuk-body">
        {who} saved this version {savedWords(theirs.savedAt, new Date())}, after you had opened it. All that
        only one of you changed is together in the text below. {placesWords(count)}
      </p>
      {together.conflicts.map((conflict, index) => {
        const asked = {
          words: `Place ${index + 1} of ${count}`,
          choice: choices[conflict.key],
          missing: missing.includes(conflict.key),
          onChoose: choose(conflict.key),
        }
        return conflict.status === 'list' ? (
          <ListChoice key={conflict.key} conflict={conflict} {...asked} />
        ) : (
          <ClauseChoice key={conflict.key} conflict={conflict} {...asked} />
        )
      })}
      {together.detailsConflicts.map((name) => (
        <DetailsChoice
          key={name}
          name={name}
          theirs={detailsOf(theirs)}
          mine={mine}
          choice={choices[name]}
          missing={missing.includes(name)}
          onChoose={choose(name)}
        />
      ))}
      <Button type="button" onClick={save}>
        Save what I chose
      </Button>
    </section>
  )
}

function placesWords(count: number): string {
  return count === 1
    ? 'One place was changed by both: choose which to keep, then save.'
    : `${count} places were changed by both: choose which to keep, then save.`
}
