import { chapterHref, type ManualPlace } from '@/lib/reading/addresses/addresses'
import type { RemovedChapter } from '@/lib/reading/chapter/removed-chapter'
import { Corrections } from '../pieces/change-words'

/** What was said of a chapter's removal, what was put right about that, and which chapter readers have in its place. */
export function RemovalWords({ removed, place }: { removed: RemovedChapter; place: ManualPlace }) {
  const { details, corrections, replacement, succession } = removed
  return (
    <>
      {details && <p className="details">{details}</p>}
      <Corrections corrections={corrections} />
      {replacement && (
        <p>
          {succession ? 'It goes on in ' : 'It is replaced by '}
          <a href={chapterHref(place, replacement)}>{replacement.title}</a>.
        </p>
      )}
    </>
  )
}
