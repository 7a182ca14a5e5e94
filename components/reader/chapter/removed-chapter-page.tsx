import { longDate } from '@/lib/platform/dates'
import { chapterHistoryAddress, chapterHref, contentsAddress } from '@/lib/reading/addresses/addresses'
import type { ChapterPage as Chapter } from '@/lib/reading/chapter/chapter-page'
import type { RemovedChapter } from '@/lib/reading/chapter/removed-chapter'
import { type IssuedManual, placeOf } from '@/lib/reading/manual/issued-manual'
import { type FrameProps, PageFrame, SearchStrip } from '../frame/page-frame'
import { ChapterStatus } from './chapter-status'
import { ChapterText } from './chapter-text'
import { RemovalWords } from './removal-words'

/**
 * A chapter that is no longer in the manual: that it went, what was said of it and what replaces it, and then its text as it
 * was last published, so that nobody who followed a link is left without either.
 */
export function RemovedChapterPage(
  props: FrameProps & {
    issued: IssuedManual
    removed: RemovedChapter
    /** The last release that held it. */
    then: IssuedManual
    page: Chapter
  },
) {
  const { issued, removed, then, page } = props
  const { chapterId } = page.chapter
  return (
    <PageFrame
      {...props}
      title={`${removed.title} (removed)`}
      path={null}
      canonical={null}
      chapterId={chapterId}
    >
      <SearchStrip issued={issued} />
      <main id="main" className="chapter">
        <div className="chapter__head">
          <h1 className="govuk-heading-xl chapter__title">{removed.title}</h1>
        </div>
        <Gone removed={removed} issued={issued} hasText={page.text !== null} />
        {page.text && (
          <>
            <ChapterStatus issued={then} page={page} />
            <ChapterText issued={then} page={page} />
          </>
        )}
        <p className="govuk-body">
          <a href={chapterHistoryAddress(placeOf(issued), removed.slug)}>All versions of this chapter</a>
        </p>
        <p className="govuk-body">
          <a href={contentsAddress(placeOf(issued))}>
            Contents of {issued.authorityName}, {issued.manualName}
          </a>
        </p>
      </main>
    </PageFrame>
  )
}

function Gone(props: { removed: RemovedChapter; issued: IssuedManual; hasText: boolean }) {
  const { removed, issued } = props
  const place = placeOf(issued)
  const { title, removedWith, lastRelease } = removed
  return (
    <div className="notice notice--removed">
      <p>
        <strong>This chapter is no longer in the manual.</strong> It was removed with update{' '}
        {removedWith.number} on {longDate(removedWith.publishedAt)}.{' '}
        {props.hasText && 'Do not follow it: below is the text as it was last published.'}
      </p>
      <RemovalWords removed={removed} place={place} />
      <p>
        <a href={chapterHref({ ...place, at: { release: lastRelease } }, removed)}>
          Permanent address of “{title}” in update {lastRelease}
        </a>
      </p>
    </div>
  )
}
