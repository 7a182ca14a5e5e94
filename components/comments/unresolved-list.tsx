import { anchoring } from '@/lib/comments/anchor'
import type { Thread } from '@/lib/comments/thread'
import type { ChapterDocument } from '@/lib/document/document'
import { countOf } from '@/lib/platform/words'
import { anchorWords, shortened } from './anchor-words'

/** The comments that nobody has settled, where a version is decided on: who says what, each leading to its place. */
export function UnresolvedComments(props: {
  threads: readonly Thread[]
  document: ChapterDocument
  /** The path of the page that has the comments; by default the one that this is on. */
  page?: string
}) {
  const anchorOf = anchoring(props.document)
  if (props.threads.length === 0) return null
  return (
    <div className="ch-unresolved">
      <p className="govuk-body">
        <strong>{countOf(props.threads.length, 'comment', 'comments')} not resolved:</strong>
      </p>
      <ul className="govuk-list govuk-list--bullet">
        {props.threads.map((thread) => {
          const { quote } = anchorWords(anchorOf(thread), thread.quote)
          return (
            <li key={thread.id}>
              <a className="govuk-link" href={`${props.page ?? ''}#comment-${thread.id}`}>
                {thread.by.name}: {thread.body === '' ? 'suggested wording' : shortened(thread.body)}
              </a>
              {quote && <> on “{quote.slice(0, 80)}”</>}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
