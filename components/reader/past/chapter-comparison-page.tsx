import { longDate } from '@/lib/platform/dates'
import {
  chapterAddress,
  chapterComparisonAddress,
  chapterHistoryAddress,
  comparisonAddress,
  contentsAddress,
} from '@/lib/reading/addresses/addresses'
import { type IssuedManual, placeOf } from '@/lib/reading/manual/issued-manual'
import type { ChapterComparisonPage as Page } from '@/lib/reading/past/comparison-pages'
import type { HeldMoment } from '@/lib/reading/past/moments'
import { Details } from '../chapter/chapter-changes'
import { type FrameProps, PageFrame } from '../frame/page-frame'
import { ReadersRedline } from './readers-redline'

type Parts = { issued: IssuedManual; page: Page }

/** A chapter at two moments compared: its name, what the Amendments said of it in between, and its text word for word. */
export function ChapterComparisonPage(props: FrameProps & Parts) {
  const { issued, page } = props
  const { from, to } = page
  const chapter = page.after ?? page.before
  const name = [chapter?.number, chapter?.title].filter(Boolean).join(' ')
  const place = placeOf(issued)
  return (
    <PageFrame
      {...props}
      title={`What changed: ${name}`}
      path={null}
      canonical={chapterComparisonAddress(place, page.slug, from.moment, to.moment)}
    >
      <nav className="crumbs" aria-label="Breadcrumb">
        <ol>
          <li>
            <a href={contentsAddress(place)}>Contents</a>
          </li>
          <li>
            <a href={chapterHistoryAddress(place, page.slug)}>All versions</a>
          </li>
        </ol>
      </nav>
      <main id="main" className="chapter">
        <h1 className="govuk-heading-xl">
          <span className="govuk-caption-xl">What changed</span>
          {name}
        </h1>
        <p className="govuk-body">
          Between <ChapterThen issued={issued} page={page} moment={from} /> and{' '}
          <ChapterThen issued={issued} page={page} moment={to} />. See also{' '}
          <a href={comparisonAddress(place, { from: from.moment, to: to.moment })}>
            what changed in the whole manual
          </a>
          .
        </p>
        <Names page={page} />
        <Said page={page} />
        <Text issued={issued} page={page} />
      </main>
    </PageFrame>
  )
}

/** A link to the chapter as it was then, where the manual had it. */
function ChapterThen({ issued, page, moment }: Parts & { moment: HeldMoment }) {
  const there = moment === page.from ? page.before : page.after
  if (!there) return moment.words
  return <a href={chapterAddress({ ...placeOf(issued), at: moment.moment }, page.slug)}>{moment.words}</a>
}

function Names({ page: { before, after, from, to } }: { page: Page }) {
  if (!before) return <p className="notice">The manual did not have this chapter at {from.words}.</p>
  if (!after) return <p className="notice">The manual no longer had this chapter at {to.words}.</p>
  return (
    <>
      {before.title !== after.title && (
        <p className="govuk-body">
          Its title: <del>{before.title}</del> <ins>{after.title}</ins>
        </p>
      )}
      {before.number !== after.number && (
        <p className="govuk-body">
          Its number: <del>{before.number ?? 'none'}</del> <ins>{after.number ?? 'none'}</ins>
        </p>
      )}
    </>
  )
}

/** What staff were told of each change in between. */
function Said({ page: { changes } }: { page: Page }) {
  if (changes.length === 0) return null
  return (
    <section className="latest" aria-labelledby="said">
      <h2 className="govuk-heading-s latest__title" id="said">
        As the Amendments say it
      </h2>
      {changes.map((change) => (
        <div key={change.id}>
          <p>
            {longDate(change.release.publishedAt)}: <Details change={change} />
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
  const { text, slug, from, to } = page
  const place = placeOf(issued)
  switch (text.is) {
    case 'changed':
      return (
        <>
          <p className="govuk-body">What was taken out is struck through, what was put in is underlined.</p>
          <ReadersRedline issued={issued} redline={text.redline} />
        </>
      )
    case 'the-same':
      return <p className="govuk-body">Its text is the same at both.</p>
    case 'the-first':
      return (
        <p className="govuk-body">
          There was no text at {from.words}.{' '}
          <a href={chapterAddress({ ...place, at: to.moment }, slug)}>Read the text of {to.words}</a>.
        </p>
      )
    case 'gone':
      return (
        <p className="govuk-body">
          <a href={chapterAddress({ ...place, at: from.moment }, slug)}>Read the chapter of {from.words}</a>.
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
