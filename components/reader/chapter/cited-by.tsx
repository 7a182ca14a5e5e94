import { chapterAddress } from '@/lib/reading/addresses/addresses'
import type { CitingChapter } from '@/lib/reading/chapter/chapter-page'
import { type IssuedManual, placeOf } from '@/lib/reading/manual/issued-manual'

/** How many are shown at once; the others are folded. */
const SHOWN = 6

/** The chapters whose texts refer to this one, each led to at the paragraph that does. */
export function CitedBy({ issued, citedBy }: { issued: IssuedManual; citedBy: readonly CitingChapter[] }) {
  if (citedBy.length === 0) return null
  const more = citedBy.slice(SHOWN)
  return (
    <section className="cited" aria-labelledby="cited-by">
      <h2 className="govuk-heading-m" id="cited-by">
        Chapters that refer to this one
      </h2>
      <Chapters issued={issued} chapters={citedBy.slice(0, SHOWN)} />
      {more.length > 0 && (
        <details>
          <summary>{more.length === 1 ? 'One more' : `${more.length} more`}</summary>
          <Chapters issued={issued} chapters={more} />
        </details>
      )}
    </section>
  )
}

function Chapters({ issued, chapters }: { issued: IssuedManual; chapters: readonly CitingChapter[] }) {
  return (
    <ul className="govuk-list cited__list">
      {chapters.map(({ chapter, anchor }) => (
        <li key={chapter.chapterId}>
          <a href={chapterAddress(placeOf(issued), chapter.slug, anchor ?? undefined)}>
            {chapter.number && <span className="cited__number">{chapter.number} </span>}
            {chapter.title}
          </a>
        </li>
      ))}
    </ul>
  )
}
