import { chapterFeedAddress, chapterHref, contentsAddress } from '@/lib/reading/addresses'
import { sectionAnchor } from '@/lib/reading/anchors'
import type { ChapterPlace } from '@/lib/reading/chapter-places'
import { chapterDescription } from '@/lib/reading/descriptions'
import { type IssuedManual, placeOf } from '@/lib/reading/issued-manual'
import type { ChapterPage as Chapter } from '@/lib/reading/page-content'
import { ChapterChanges, LatestChange } from './chapter-changes'
import { ChapterStatus } from './chapter-status'
import { ChapterText } from './chapter-text'
import { Marks } from './marks'
import { Neighbours } from './neighbours'
import { type FrameProps, PageFrame, SearchStrip } from './page-frame'

/** One chapter: what it is and how fresh, its text with a list of its headings, and what changed in it. */
export function ChapterPage(props: FrameProps & { issued: IssuedManual; page: Chapter }) {
  const { issued, page } = props
  const { chapter } = page
  const [first, ...others] = page.places
  const title = `${chapter.number ? `${chapter.number} ` : ''}${chapter.title}`
  return (
    <PageFrame
      {...props}
      title={title}
      path={`/chapters/${chapter.slug}`}
      canonical={chapterHref(placeOf(issued), chapter)}
      {...(page.text?.withheld == null && { description: chapterDescription(issued, page) })}
      chapterId={chapter.chapterId}
      feed={chapterFeedAddress(placeOf(issued), chapter.slug)}
    >
      <SearchStrip issued={issued} />
      {first && <Breadcrumbs place={first} issued={issued} />}
      <main id="main" className="chapter">
        <div className="chapter__head">
          <h1 className="govuk-heading-xl chapter__title">
            {chapter.number && <span className="chapter__number">{chapter.number} </span>}
            {chapter.title}
            <Marks badge={page.badge} underReview={false} />
          </h1>
          <ChapterStatus issued={issued} page={page} />
        </div>
        <LatestChange issued={issued} page={page} />
        <ChapterText issued={issued} page={page} />
        <ChapterChanges issued={issued} page={page} />
        {others.length > 0 && <OtherPlaces places={others} issued={issued} />}
        <Neighbours issued={issued} previous={page.previous} next={page.next} />
      </main>
    </PageFrame>
  )
}

function Breadcrumbs({ place, issued }: { place: ChapterPlace; issued: IssuedManual }) {
  const contents = contentsAddress(placeOf(issued))
  return (
    <nav className="crumbs" aria-label="Breadcrumb">
      <ol>
        <li>
          <a href={contents}>Contents</a>
        </li>
        {sectionsAbove(place).map((section) => (
          <li key={section.id}>
            <a href={`${contents}#${sectionAnchor(section)}`}>
              {section.number} {section.title}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

function OtherPlaces({ places, issued }: { places: readonly ChapterPlace[]; issued: IssuedManual }) {
  const contents = contentsAddress(placeOf(issued))
  return (
    <section className="also" aria-labelledby="also">
      <h2 className="govuk-heading-s" id="also">
        This chapter also stands at
      </h2>
      <ul className="govuk-list">
        {places.map((place) => {
          const section = sectionsAbove(place).at(-1)
          return (
            <li key={place.entry.id}>
              {place.entry.number ?? 'An unnumbered place'}
              {section && (
                <>
                  {' in '}
                  <a href={`${contents}#${sectionAnchor(section)}`}>
                    {section.number} {section.title}
                  </a>
                </>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** The sections above a place that have a name to show. */
function sectionsAbove({ above }: ChapterPlace) {
  return above.filter((entry) => entry.kind === 'section' && entry.title !== '')
}
