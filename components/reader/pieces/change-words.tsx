import type { ReactNode } from 'react'
import { longDate } from '@/lib/platform/dates'
import type { AppendixChange } from '@/lib/reading/amendments/appendix'
import { editionWords } from '@/lib/reading/amendments/edition-words'
import { LISTED_WORDS } from '@/lib/reading/manual/listed-kinds'

/** Words that were approved with a change, or with what puts it right, and the moment at which readers had them. */
type Said = { id: string; details: string; release: { publishedAt: Date } }

/** The words that were approved with the change; line breaks as written. */
export function Details({ change }: { change: Pick<Said, 'details'> }) {
  return <span className="details">{change.details}</span>
}

/** What was later put right about a change, a paragraph each. */
export function Corrections({ corrections }: { corrections: readonly Said[] }) {
  return corrections.map((correction) => (
    <p key={correction.id}>
      <strong>Correction, {longDate(correction.release.publishedAt)}:</strong> <Details change={correction} />
    </p>
  ))
}

/** Changes as the Amendments say them, each with what was put right about it; `dated`: and with its day. */
export function SaidChanges(props: { changes: readonly AppendixChange[]; dated?: boolean }) {
  return props.changes.map((change) => (
    <div key={change.id}>
      <p>
        {props.dated && `${longDate(change.release.publishedAt)}: `}
        <Details change={change} />
      </p>
      <Corrections corrections={change.corrections} />
    </div>
  ))
}

/** A change in a list of a chapter's changes; below it the ways to what it changed. */
export function ListedChange(props: { change: AppendixChange; withUpdate?: boolean; children: ReactNode }) {
  const { change, withUpdate } = props
  const { edition, number, publishedAt } = change.release
  return (
    <li className="changes__item">
      <p className="changes__when">
        <strong>{LISTED_WORDS[change.listed]}</strong> {longDate(publishedAt)}, {editionWords(edition)}
        {withUpdate && ` (update ${number})`}
      </p>
      <p className="changes__details">
        <Details change={change} />
      </p>
      {change.corrections.map((correction) => (
        <p key={correction.id} className="changes__details">
          Correction, {longDate(correction.release.publishedAt)}: <Details change={correction} />
        </p>
      ))}
      {props.children}
    </li>
  )
}
