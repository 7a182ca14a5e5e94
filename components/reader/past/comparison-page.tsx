import type { ReactNode } from 'react'
import {
  chapterComparisonAddress,
  chapterHref,
  comparisonAddress,
  contentsAddress,
  type ManualPlace,
} from '@/lib/reading/addresses/addresses'
import { type IssuedManual, placeOf } from '@/lib/reading/manual/issued-manual'
import type { ComparedChapter } from '@/lib/reading/past/compare-releases'
import type { ManualComparisonPage } from '@/lib/reading/past/comparison-pages'
import type { HeldMoment } from '@/lib/reading/past/moments'
import { type FrameProps, PageFrame } from '../frame/page-frame'
import { Corrections } from '../pieces/change-words'

type Parts = { place: ManualPlace; page: ManualComparisonPage }

/** Two moments of the whole manual compared: which chapters came, went, changed their name, place or text. */
export function ComparisonPage(props: FrameProps & { issued: IssuedManual; page: ManualComparisonPage }) {
  const { issued, page } = props
  const { from, to, comparison } = page
  const place = placeOf(issued)
  const differs = Object.values(comparison).some(({ length }) => length > 0)
  return (
    <PageFrame
      {...props}
      title={`What changed: ${from.words} to ${to.words}`}
      path={null}
      canonical={comparisonAddress(place, { from: from.moment, to: to.moment })}
    >
      <main id="main" className="past">
        <h1 className="govuk-heading-xl">What changed in the manual</h1>
        <p className="govuk-body">
          Between <MomentLink moment={from} place={place} /> and <MomentLink moment={to} place={place} />.{' '}
          <a href={comparisonAddress(place)}>Compare others</a>.
        </p>
        {!differs && <p className="notice">Nothing differs between the two.</p>}
        <Texts place={place} page={page} />
        <List title="Chapters added" of={comparison.added}>
          {(chapter) => <ChapterLink chapter={chapter} place={{ ...place, at: to.moment }} />}
        </List>
        <List title="Chapters removed" of={comparison.removed}>
          {(chapter) => <RemovedChapter chapter={chapter} place={place} page={page} />}
        </List>
        <List title="Chapters renamed" of={comparison.renamed}>
          {({ chapter, from: title }) => (
            <>
              <ChapterLink chapter={chapter} place={{ ...place, at: to.moment }} />, previously “{title}”
            </>
          )}
        </List>
        <List title="Chapters moved" of={comparison.moved}>
          {(moved) => (
            <>
              <ChapterLink chapter={moved.chapter} place={{ ...place, at: to.moment }} />: from {moved.from}{' '}
              to {moved.to}
            </>
          )}
        </List>
        <List title="Other changes of the contents" of={comparison.others}>
          {(sentence) => sentence}
        </List>
      </main>
    </PageFrame>
  )
}

/** The texts that changed, each with its redline. */
function Texts({ place, page: { from, to, comparison, withheld } }: Parts) {
  return (
    <List title="Texts changed" of={comparison.texts}>
      {({ chapter, text }) => (
        <>
          <ChapterLink chapter={chapter} place={{ ...place, at: to.moment }} />
          {': '}
          {withheld.has(chapter.chapterId) && 'one of the two texts is withheld. '}
          {text === 'added' ? (
            'its first text'
          ) : (
            <a href={chapterComparisonAddress(place, chapter.slug, from.moment, to.moment)}>
              what changed<span className="govuk-visually-hidden"> in {chapter.title}</span>
            </a>
          )}
        </>
      )}
    </List>
  )
}

/** A chapter as it last was, what staff were told of its removal, and what takes its place. */
function RemovedChapter({
  chapter,
  place,
  page: { from, to, removals },
}: Parts & { chapter: ComparedChapter }) {
  const removal = removals.get(chapter.chapterId)
  return (
    <>
      <ChapterLink chapter={chapter} place={{ ...place, at: from.moment }} />
      {removal && `: ${removal.details}`}
      {removal?.replacement && (
        <>
          {' '}
          Replaced by <ChapterLink chapter={removal.replacement} place={{ ...place, at: to.moment }} />.
        </>
      )}
      {removal && <Corrections corrections={removal.corrections} />}
    </>
  )
}

/** A heading with its count and a list; nothing where there is nothing to list. */
function List<Item>(props: { title: string; of: readonly Item[]; children: (item: Item) => ReactNode }) {
  if (props.of.length === 0) return null
  return (
    <section>
      <h2 className="govuk-heading-m">
        {props.title} ({props.of.length})
      </h2>
      <ul className="govuk-list past__list">
        {props.of.map((item, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the items of one comparison never change places
          <li key={index}>{props.children(item)}</li>
        ))}
      </ul>
    </section>
  )
}

function ChapterLink({ chapter, place }: { chapter: ComparedChapter; place: ManualPlace }) {
  return (
    <>
      {chapter.number && <span className="past__number">{chapter.number} </span>}
      <a href={chapterHref(place, chapter)}>{chapter.title}</a>
    </>
  )
}

function MomentLink({ moment, place }: { moment: HeldMoment; place: ManualPlace }) {
  return <a href={contentsAddress({ ...place, at: moment.moment })}>{moment.words}</a>
}
