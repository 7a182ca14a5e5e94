import { longDate } from '@/lib/platform/dates'
import { editionWords } from '@/lib/reading/amendments/edition-words'
import type { ChapterPage as Chapter } from '@/lib/reading/chapter/chapter-page'
import { type IssuedManual, placeOf } from '@/lib/reading/manual/issued-manual'
import { InForceWords } from '../pieces/in-force-words'

type Parts = { issued: IssuedManual; page: Chapter }

/** From when the text is in force, where that was said; one line on how fresh it is; whether it is under review. */
export function ChapterStatus({ issued, page }: Parts) {
  const { chapter } = page
  return (
    <>
      <InForce issued={issued} page={page} />
      <p className="issue">
        <LastUpdated page={page} />{' '}
        <span>
          <a href="#changes">What changed</a>
        </span>{' '}
        {chapter.appliesTo && <span>Applies only to {chapter.appliesTo}</span>}
      </p>
      {page.underReview && (
        <p className="notice notice--review">
          <strong>Under review:</strong> this text still applies.
        </p>
      )}
    </>
  )
}

function LastUpdated({ page: { text } }: { page: Chapter }) {
  if (!text) return <span>Listed without its text</span>
  const { updated } = text
  return (
    <>
      <span>
        {text.baseline ? 'Brought in on' : 'Last updated'} {longDate(updated.publishedAt)}
      </span>{' '}
      <span>
        {editionWords(updated.edition)} (update {updated.number})
      </span>{' '}
      {text.inForceOn && <span>In force from {longDate(text.inForceOn)}</span>}
    </>
  )
}

/** Published and in force are two things: until the day, an earlier text is what applies. */
function InForce({ issued, page: { chapter, text } }: Parts) {
  if (!text?.inForceOn) return null
  return (
    <p className="notice notice--force">
      <InForceWords
        slug={chapter.slug}
        inForceOn={text.inForceOn}
        untilThen={text.untilThen}
        place={placeOf(issued)}
      />
    </p>
  )
}
