'use client'

import { useId } from 'react'
import { clauseBeginning, clauseName } from '@/components/review/clause-name'
import { Words } from '@/components/review/words'
import type { Clause } from '@/lib/document/clauses'
import { diffWords } from '@/lib/document/diff-words'
import type { ClauseConflict, ListConflict, MergeChoice } from '@/lib/document/merge'
import type { DetailsName } from './details'
import { differingDetails } from './differing-details'
import type { Details } from './editor-actions'

type Chosen = {
  choice: MergeChoice | undefined
  missing: boolean
  onChoose: (choice: MergeChoice) => void
}

const WORDS: Record<MergeChoice, string> = { mine: 'Keep mine', theirs: 'Keep theirs', both: 'Keep both' }

/** A clause that both changed: both versions beside one another, their words compared, and the choice. */
export function ClauseChoice(props: Chosen & { conflict: ClauseConflict; words: string }) {
  const { mine, theirs, base, key } = props.conflict
  const runs = mine && theirs ? diffWords(theirs.text, mine.text) : null
  const alike = mine?.text === theirs?.text
  const clause = mine ?? theirs ?? base
  return (
    <Choice
      {...props}
      name={key}
      legend={`${props.words}: ${clause ? (clauseName(clause) ?? clauseBeginning(clause)) : ''}`}
      offered={mine && theirs ? ['mine', 'theirs', 'both'] : ['mine', 'theirs']}
    >
      <Sides
        theirs={
          <Version clause={theirs}>
            {runs && <Words runs={runs.filter(({ op }) => op !== 'added')} said={false} />}
          </Version>
        }
        mine={
          <Version clause={mine}>
            {runs && <Words runs={runs.filter(({ op }) => op !== 'removed')} said={false} />}
          </Version>
        }
      />
      {alike && <p className="govuk-hint">The words are the same: how they are set, or lead on, differs.</p>}
    </Choice>
  )
}

/** A list that both made another kind of list: what each made of it, and the choice. */
export function ListChoice(props: Chosen & { conflict: ListConflict; words: string }) {
  const { mine, theirs, key } = props.conflict
  return (
    <Choice
      {...props}
      name={key}
      legend={`${props.words}: the list with “${clauseBeginning(mine)}”`}
      offered={['mine', 'theirs']}
    >
      <Sides theirs={kindOfList(theirs)} mine={kindOfList(mine)} />
    </Choice>
  )
}

function kindOfList({ list }: Clause): string {
  if (!list?.numbered) return 'A list with bullet points'
  return list.start === 1 ? 'A numbered list' : `A numbered list, from ${list.start} on`
}

function Sides(props: { theirs: React.ReactNode; mine: React.ReactNode }) {
  return (
    <div className="ch-clash__sides">
      <div>
        <p className="ch-clash__label">Theirs, stored</p>
        {props.theirs}
      </div>
      <div>
        <p className="ch-clash__label">Mine, in the editor</p>
        {props.mine}
      </div>
    </div>
  )
}

function Version({ clause, children }: { clause: Clause | null; children: React.ReactNode }) {
  if (!clause) return 'Removed'
  return children ?? (clause.text || clauseBeginning(clause))
}

/** Kind, summary or date that both changed. */
export function DetailsChoice(props: Chosen & { name: DetailsName; theirs: Details; mine: Details }) {
  const { name, theirs, mine } = props
  const [row] = differingDetails({ ...mine, [name]: theirs[name] }, mine)
  return (
    <Choice
      {...props}
      legend={row?.name ?? ''}
      offered={name === 'summary' ? ['mine', 'theirs', 'both'] : ['mine', 'theirs']}
    >
      <Sides theirs={row?.theirs || 'None'} mine={row?.mine || 'None'} />
    </Choice>
  )
}

function Choice(
  props: Chosen & {
    name: string
    legend: string
    offered: readonly MergeChoice[]
    children: React.ReactNode
  },
) {
  const id = useId()
  const { missing } = props
  return (
    <div className={`govuk-form-group${missing ? ' govuk-form-group--error' : ''}`}>
      <fieldset className="govuk-fieldset" aria-describedby={missing ? `${id}-error` : undefined}>
        <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">{props.legend}</legend>
        {props.children}
        {missing && (
          <p className="govuk-error-message" id={`${id}-error`}>
            <span className="govuk-visually-hidden">Error:</span> Choose which to keep
          </p>
        )}
        <div className="govuk-radios govuk-radios--small govuk-radios--inline">
          {props.offered.map((choice) => (
            <div className="govuk-radios__item" key={choice}>
              <input
                className="govuk-radios__input"
                type="radio"
                name={`clash-${props.name}`}
                id={`${id}-${choice}`}
                checked={props.choice === choice}
                onChange={() => props.onChoose(choice)}
              />
              <label className="govuk-label govuk-radios__label" htmlFor={`${id}-${choice}`}>
                {WORDS[choice]}
              </label>
            </div>
          ))}
        </div>
      </fieldset>
    </div>
  )
}
