import {
  chapterAddress,
  chapterComparisonAddress,
  comparisonAddress,
} from '@/lib/reading/addresses/addresses'
import { type IssuedManual, placeOf } from '@/lib/reading/manual/issued-manual'
import { numberedTitle } from '@/lib/reading/manual/numbered-title'
import type { ChapterComparisonPage as Page } from '@/lib/reading/past/comparison-pages'
import type { HeldMoment } from '@/lib/reading/past/moments'
import type { FrameProps } from '../frame/page-frame'
import { AsTheAmendmentsSay, OneIsWithheld, Renamed } from './between-texts'
import { allVersions, ChapterPastPage } from './chapter-past-page'
import { ReadersRedline } from './readers-redline'

type Parts = { issued: IssuedManual; page: Page }

/** A chapter at two moments compared: its name, what the Amendments said of it in between, and its text word for word. */
export function ChapterComparisonPage(props: FrameProps & Parts) {
  const { assets, issued, page } = props
  const { from, to, changes } = page
  const chapter = page.after ?? page.before
  const place = placeOf(issued)
  return (
    <ChapterPastPage
      assets={assets}
      issued={issued}
      caption="What changed"
      name={chapter ? numberedTitle(chapter) : ''}
      above={[allVersions(place, page.slug)]}
      look="chapter"
      canonical={chapterComparisonAddress(place, page.slug, from.moment, to.moment)}
    >
      <p className="govuk-body">
        Between <ChapterThen issued={issued} page={page} moment={from} /> and{' '}
        <ChapterThen issued={issued} page={page} moment={to} />. See also{' '}
        <a href={comparisonAddress(place, { from: from.moment, to: to.moment })}>
          what changed in the whole manual
        </a>
        .
      </p>
      <Names page={page} />
      {changes.length > 0 && <AsTheAmendmentsSay changes={changes} dated />}
      <Text issued={issued} page={page} />
    </ChapterPastPage>
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
      {before.title !== after.title && <Renamed what="title" from={before.title} to={after.title} />}
      {before.number !== after.number && <Renamed what="number" from={before.number} to={after.number} />}
    </>
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
      return <OneIsWithheld notice={text.notice} />
  }
}
