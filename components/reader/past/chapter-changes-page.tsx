import { longDate } from '@/lib/platform/dates'
import {
  amendmentsAddress,
  chapterAddress,
  chapterChangesAddress,
  contentsAddress,
} from '@/lib/reading/addresses/addresses'
import { editionWords } from '@/lib/reading/amendments/edition-words'
import { type IssuedManual, placeOf } from '@/lib/reading/manual/issued-manual'
import type { ChapterChangesPage as Page } from '@/lib/reading/past/chapter-changes-page'
import { Details } from '../chapter/chapter-changes'
import { type FrameProps, PageFrame, SearchStrip } from '../frame/page-frame'
import { ReadersRedline } from './readers-redline'

type Parts = { issued: IssuedManual; page: Page }

/** What one update changed in a chapter, word for word: behind each row of the Amendments. */
export function ChapterChangesPage(props: FrameProps & Parts) {
  const { issued, page } = props
  const name = [page.number, page.title].filter(Boolean).join(' ')
  return (
    <PageFrame
      {...props}
      title={`What changed: ${name}`}
      path={`/chapters/${page.slug}/changes`}
      canonical={chapterChangesAddress(placeOf(issued), page.slug)}
    >
      <SearchStrip issued={issued} />
      <Ways issued={issued} page={page} />
      <main id="main" className="chapter">
        <h1 className="govuk-heading-xl">
          <span className="govuk-caption-xl">What changed</span>
          {name}
        </h1>
        <p className="issue">
          <span>
            With update {page.release.number}, published on {longDate(page.release.publishedAt)}
          </span>{' '}
          <span>{editionWords(page.release.edition)}</span>
        </p>
        <Said page={page} />
        {page.retitled && (
          <p className="govuk-body">
            Its title: <del>{page.retitled.from}</del> <ins>{page.retitled.to}</ins>
          </p>
        )}
        <Text issued={issued} page={page} />
      </main>
    </PageFrame>
  )
}

function Ways({ issued, page }: Parts) {
  const place = placeOf(issued)
  return (
    <nav className="crumbs" aria-label="Breadcrumb">
      <ol>
        <li>
          <a href={contentsAddress(place)}>Contents</a>
        </li>
        <li>
          <a href={amendmentsAddress(place)}>Amendments</a>
        </li>
        {!page.removed && (
          <li>
            <a href={chapterAddress(place, page.slug)}>{page.title}</a>
          </li>
        )}
      </ol>
    </nav>
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
  return (
    <section className="latest" aria-labelledby="said">
      <h2 className="govuk-heading-s latest__title" id="said">
        As the Amendments say it
      </h2>
      {page.changes.map((change) => (
        <div key={change.id}>
          <p>
            <Details change={change} />
          </p>
          {change.corrections.map((correction) => (
            <p key={correction.id}>
              <strong>Correction, {longDate(correction.release.publishedAt)}:</strong>{' '}
              <Details change={correction} />
            </p>
          ))}
        </div>
      ))}
    </section>
  )
}

function Text({ issued, page }: Parts) {
  const { text, release, slug } = page
  const textAt = (number: number) => chapterAddress({ ...placeOf(issued), at: { release: number } }, slug)
  const before = release.number - 1
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
      return (
        <div className="notice">
          <p>
            <strong>One of the two texts is withheld, so they are not shown beside each other.</strong>
          </p>
          <p>{text.notice}</p>
        </div>
      )
  }
}
