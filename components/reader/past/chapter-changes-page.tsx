import { longDate } from '@/lib/platform/dates'
import { amendmentsAddress, chapterAddress, chapterChangesAddress } from '@/lib/reading/addresses/addresses'
import { editionWords } from '@/lib/reading/amendments/edition-words'
import { type IssuedManual, placeOf } from '@/lib/reading/manual/issued-manual'
import { numberedTitle } from '@/lib/reading/manual/numbered-title'
import type { ChapterChangesPage as Page } from '@/lib/reading/past/chapter-changes-page'
import type { FrameProps } from '../frame/page-frame'
import { AsTheAmendmentsSay, OneIsWithheld, Renamed } from './between-texts'
import { ChapterPastPage } from './chapter-past-page'
import { ReadersRedline } from './readers-redline'

type Parts = { issued: IssuedManual; page: Page }

/** What one update changed in a chapter, word for word: behind each row of the Amendments. */
export function ChapterChangesPage(props: FrameProps & Parts) {
  const { assets, issued, page } = props
  const place = placeOf(issued)
  const amendments = { words: 'Amendments', href: amendmentsAddress(place) }
  const chapter = { words: page.title, href: chapterAddress(place, page.slug) }
  return (
    <ChapterPastPage
      assets={assets}
      issued={issued}
      caption="What changed"
      name={numberedTitle(page)}
      above={page.removed ? [amendments] : [amendments, chapter]}
      look="chapter"
      path={`/chapters/${page.slug}/changes`}
      canonical={chapterChangesAddress(place, page.slug)}
      withSearch
    >
      <p className="issue">
        <span>
          With update {page.release.number}, published on {longDate(page.release.publishedAt)}
        </span>{' '}
        <span>{editionWords(page.release.edition)}</span>
      </p>
      <Said page={page} />
      {page.retitled && <Renamed what="title" {...page.retitled} />}
      <Text issued={issued} page={page} />
    </ChapterPastPage>
  )
}

/** The words of the Amendments; of a change that they do not list, why not. */
function Said({ page }: { page: Page }) {
  if (page.release.imported)
    return (
      <p className="notice">
        The manual came into Chapterhouse with this update. What changed before then is not known here.
      </p>
    )
  if (page.changes.length === 0)
    return <p className="notice">A minor change of spelling or layout: it is not listed in the Amendments.</p>
  return <AsTheAmendmentsSay changes={page.changes} />
}

function Text({ issued, page }: Parts) {
  const { text, release, slug } = page
  const textAt = (number: number) => chapterAddress({ ...placeOf(issued), at: { release: number } }, slug)
  const before = page.heldBefore ?? release.number - 1
  switch (text.is) {
    case 'changed':
      return (
        <>
          <p className="govuk-body">
            What follows is the text of update {release.number} beside{' '}
            <a href={textAt(before)}>that of update {before}</a>: what was taken out is struck through, what
            was put in is underlined.
          </p>
          <ReadersRedline issued={issued} redline={text.redline} />
        </>
      )
    case 'the-same':
      return release.imported ? null : <p className="govuk-body">Its text was not changed.</p>
    case 'the-first':
      return (
        <p className="govuk-body">
          There was no text before: all of it came with this update.{' '}
          <a href={textAt(release.number)}>Read the text of update {release.number}</a>.
        </p>
      )
    case 'gone':
      return (
        <p className="govuk-body">
          The chapter was taken out of the manual.{' '}
          <a href={textAt(before)}>Read its last text, in update {before}</a>.
        </p>
      )
    case 'withheld':
      return <OneIsWithheld notice={text.notice} />
  }
}
