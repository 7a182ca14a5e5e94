import { ThreadView } from '@/components/comments/thread-view'
import { anchor } from '@/lib/comments/anchor'
import type { Thread } from '@/lib/comments/thread'
import { countOf } from '@/lib/platform/words'

/** What was said of a version that is published: part of its history, to be read. */
export function CommentsInHistory({ threads, version }: { threads: readonly Thread[]; version: number }) {
  if (threads.length === 0) return null
  return (
    <details className="govuk-details">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">
          {countOf(threads.length, 'comment', 'comments')}
          <span className="govuk-visually-hidden"> on version {version}</span>
        </span>
      </summary>
      {threads.map((thread) => (
        <ThreadView thread={thread} anchor={anchor(thread, asItRead(thread))} key={thread.id} />
      ))}
    </details>
  )
}

/** The words that were meant stand in the comment: the text of the version is not looked through for them. */
function asItRead({ clauseId, quote }: Thread) {
  return clauseId === null ? undefined : { id: clauseId, text: quote }
}
