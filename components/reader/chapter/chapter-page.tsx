import {
  chapterFeedAddress,
  chapterHref,
  contentsAddress,
  reportAddress,
} from '@/lib/reading/addresses/addresses'
import type { ChapterPage as Chapter, LastRead } from '@/lib/reading/chapter/chapter-page'
import type { ChapterPlace } from '@/lib/reading/chapter/chapter-places'
import { chapterDescription } from '@/lib/reading/findable/descriptions'
import { sectionAnchor } from '@/lib/reading/manual/anchors'
import { type IssuedManual, placeOf } from '@/lib/reading/manual/issued-manual'
import { numberedTitle } from '@/lib/reading/manual/numbered-title'
import { Crumbs } from '../frame/crumbs'
import { type FrameProps, PageFrame, SearchStrip } from '../frame/page-frame'
import { Marks } from '../pieces/marks'
import { ChapterChanges, LatestChange } from './chapter-changes'
import { ChapterStatus } from './chapter-status'
import { ChapterText } from './chapter-text'
import { CitedBy } from './cited-by'
import { Neighbours } from './neighbours'
import { PaperFoot } from './paper-foot'
import { SinceLastRead } from './since-last-read'

/** One chapter: what it is and how fresh, its text with a list of its headings, and what changed in it. */
export function ChapterPage(
  props: FrameProps & {
    issued: IssuedManual
    page: Chapter
    /** When somebody who has signed in read it before; null of everybody else, of whom the browser knows it. */
    lastRead?: LastRead | null
    /** Each paragraph has its link already. */
    withLinks?: boolean
  },
) {
  const { issued, page, lastRead = null } = props
  const { chapter } = page
  const [first, ...others] = page.places
  const report = issued.at === 'current' ? reportAddress(placeOf(issued), chapter.slug) : undefined
  // The same with links at its paragraphs, and what says that a text is withheld, are nothing to find.
  const isFound = !props.withLinks && page.text?.withheld == null
  return (
    <PageFrame
      {...props}
      title={numberedTitle(chapter)}
      path={`/chapters/${chapter.slug}`}
      canonical={props.withLinks ? null : chapterHref(placeOf(issued), chapter)}
      {...(isFound && { description: chapterDescription(issued, page) })}
      chapterId={chapter.chapterId}
      isForReading
      feed={chapterFeedAddress(placeOf(issued), chapter.slug)}
    >
      <SearchStrip issued={issued} />
      {first && <Above place={first} issued={issued} />}
      <main id="main" className="chapter">
        <div className="chapter__head">
          <h1 className="govuk-heading-xl chapter__title">
            {chapter.number && <span className="chapter__number">{chapter.number} </span>}
            {chapter.title}
            <Marks
              badge={page.badge}
              underReview={false}
              staffOnly={issued.staffOnly.has(chapter.chapterId)}
            />
          </h1>
          <ChapterStatus issued={issued} page={page} />
          <SinceLastRead
            issued={issued}
            page={page}
            lastRead={lastRead}
            release={props.assets.withoutFrame ? 0 : issued.number}
          />
        </div>
        <ChapterText
          issued={issued}
          page={page}
          latest={<LatestChange issued={issued} page={page} />}
          report={report}
          withLinks={props.withLinks ?? false}
        />
        <p className="chapter__ways">
          {report && <a href={report}>Report a problem with this chapter</a>}{' '}
          {page.text?.withheld === null && (
            <button className="chapter__print" type="button" data-prints hidden>
              Print this chapter
            </button>
          )}
        </p>
        <CitedBy issued={issued} citedBy={page.citedBy} />
        <ChapterChanges issued={issued} page={page} />
        {others.length > 0 && <OtherPlaces places={others} issued={issued} />}
        <Neighbours issued={issued} previous={page.previous} next={page.next} />
        {!props.assets.withoutFrame && <PaperFoot issued={issued} assets={props.assets} chapter={chapter} />}
      </main>
    </PageFrame>
  )
}

/** The contents, and the sections in which the chapter stands first. */
function Above({ place, issued }: { place: ChapterPlace; issued: IssuedManual }) {
  const contents = contentsAddress(placeOf(issued))
  const sections = sectionsAbove(place).map((section) => ({
    words: numberedTitle(section),
    href: `${contents}#${sectionAnchor(section)}`,
  }))
  return <Crumbs trail={[{ words: 'Contents', href: contents }, ...sections]} />
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
