import type { ReactNode } from 'react'
import type { Anchor } from '@/lib/comments/anchor'
import type { Said, Thread } from '@/lib/comments/thread'
import { longDateAndTime } from '@/lib/platform/dates'
import { anchorWords } from './anchor-words'
import { SuggestionView } from './suggestion-view'

/** A comment with what it is about, its suggested wording and its answers; what can be done with it stands below. */
export function ThreadView(props: {
  thread: Thread
  anchor: Anchor
  /** Leads to what it is about: an address, or a step in the editor. Left out where it leads nowhere. */
  place?: string | (() => void)
  /** Is it the one that was chosen in the text? */
  chosen?: boolean
  children?: ReactNode
}) {
  const { thread, anchor } = props
  const settled = thread.resolved !== null
  return (
    <article
      className={`ch-comment${settled ? ' ch-comment--settled' : ''}${props.chosen ? ' ch-comment--chosen' : ''}`}
      id={`comment-${thread.id}`}
      tabIndex={-1}
      aria-label={`Comment by ${thread.by.name}`}
    >
      <About thread={thread} anchor={anchor} place={props.place} />
      <SaidView said={thread} />
      {thread.suggestion && <SuggestionView suggestion={thread.suggestion} state={thread.suggestionState} />}
      {thread.answers.length > 0 && (
        <ul className="ch-comment__answers" aria-label="Answers">
          {thread.answers.map((answer) => (
            <li id={`comment-${answer.id}`} key={answer.id}>
              <SaidView said={answer} />
            </li>
          ))}
        </ul>
      )}
      {thread.resolved && (
        <p className="ch-comment__settled">
          Resolved by {thread.resolved.by} on {longDateAndTime(thread.resolved.at)}
        </p>
      )}
      {props.children}
    </article>
  )
}

function About({
  thread,
  anchor,
  place,
}: {
  thread: Thread
  anchor: Anchor
  place: string | (() => void) | undefined
}) {
  const { about, quote } = anchorWords(anchor, thread.quote)
  const words = quote === null ? null : <q className="ch-comment__quote">{quote}</q>
  const leads = anchor.place !== 'version' && anchor.place !== 'gone'
  return (
    <p className="ch-comment__about">
      {about} {leads && words ? <Leading place={place}>{words}</Leading> : words}
    </p>
  )
}

function Leading({ place, children }: { place: string | (() => void) | undefined; children: ReactNode }) {
  if (typeof place === 'string') {
    return (
      <a className="govuk-link" href={place}>
        {children}
      </a>
    )
  }
  if (!place) return children
  return (
    <button type="button" className="ch-comment__lead" onClick={place}>
      {children}
    </button>
  )
}

function SaidView({ said }: { said: Said }) {
  return (
    <>
      <p className="ch-comment__by">
        <strong>{said.by.name}</strong>
        {said.by.guest && ' (guest)'} <span className="ch-comment__when">{longDateAndTime(said.at)}</span>
      </p>
      {said.body !== '' && <p className="ch-comment__body">{said.body}</p>}
    </>
  )
}
