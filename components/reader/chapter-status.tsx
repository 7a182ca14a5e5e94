import { longDate } from '@/lib/platform/dates'
import { chapterAddress } from '@/lib/reading/addresses'
import { editionWords } from '@/lib/reading/edition-words'
import { type IssuedManual, placeOf } from '@/lib/reading/issued-manual'
import type { ChapterPage as Chapter } from '@/lib/reading/page-content'

type Parts = { issued: IssuedManual; page: Chapter }

/** One line on how fresh the text is, then what must be known before it is followed. */
export function ChapterStatus({ issued, page }: Parts) {
  const { chapter } = page
  return (
    <>
      <p className="issue">
        <LastUpdated page={page} />
        {chapter.appliesTo && <span>Applies only to {chapter.appliesTo}</span>}
      </p>
      <InForce issued={issued} page={page} />
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
      <strong>In force from {longDate(text.inForceOn)}.</strong>
      {text.untilThen.map(({ release, until }, index) => (
        <span key={release}>
          {' '}
          {index === 0 ? 'Until then' : `Before ${longDate(until)}`}:{' '}
          <a href={chapterAddress({ ...placeOf(issued), at: { release } }, chapter.slug)}>
            the text of update {release}
          </a>
          .
        </span>
      ))}
    </p>
  )
}
