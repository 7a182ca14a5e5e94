import { longDate } from '@/lib/platform/dates'
import { chapterHref, contentsAddress } from '@/lib/reading/addresses/addresses'
import type { RemovedChapter } from '@/lib/reading/chapter/removed-chapter'
import { type IssuedManual, placeOf } from '@/lib/reading/manual/issued-manual'
import { RemovalWords } from './chapter/removal-words'
import { type FrameProps, PageFrame } from './frame/page-frame'
import { SearchForm } from './frame/search-form'

/** There is nothing at this address. Within a manual: where to look; of a chapter that was removed: what became of it. */
export function NotFoundPage(
  props: FrameProps & {
    removed?: RemovedChapter | null
    /** The page's own address, to come back to; null for somebody who has signed in. */
    signInFor: string | null
  },
) {
  const { issued, removed, signInFor } = props
  return (
    <PageFrame {...props} title={removed ? 'Chapter removed' : 'Page not found'} path={null} canonical={null}>
      <main id="main" className="missing">
        {removed && issued ? (
          <Removed removed={removed} issued={issued} />
        ) : (
          <>
            <h1 className="govuk-heading-xl">Page not found</h1>
            <p className="govuk-body">
              There is nothing at this address. If you typed it, check that it is right; if you followed a
              link, tell whoever keeps the page that it was on.
            </p>
          </>
        )}
        {issued ? (
          <>
            <SearchForm place={placeOf(issued)} />
            <p className="govuk-body">
              Or go to the{' '}
              <a href={contentsAddress(placeOf(issued))}>
                contents of {issued.authorityName}, {issued.manualName}
              </a>
              .
            </p>
          </>
        ) : (
          <p className="govuk-body">
            See <a href="/">all procedures manuals</a>.
          </p>
        )}
        {signInFor !== null && (
          <p className="govuk-body">
            Some pages are for staff alone. If you are staff,{' '}
            <a href={`/sign-in?from=${encodeURIComponent(signInFor)}`}>sign in</a> and come back here.
          </p>
        )}
      </main>
    </PageFrame>
  )
}

function Removed({ removed, issued }: { removed: RemovedChapter; issued: IssuedManual }) {
  const place = placeOf(issued)
  return (
    <>
      <h1 className="govuk-heading-xl">{removed.title}</h1>
      <p className="govuk-body">
        <strong>This chapter is no longer in the manual.</strong> It was removed with update{' '}
        {removed.removedWith.number} on {longDate(removed.removedWith.publishedAt)}.
      </p>
      <RemovalWords removed={removed} place={place} />
      <p className="govuk-body">
        <a href={chapterHref({ ...place, at: { release: removed.lastRelease } }, removed)}>
          The chapter as it last was, in update {removed.lastRelease}
        </a>
      </p>
    </>
  )
}
