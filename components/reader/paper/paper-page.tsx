import { longDate } from '@/lib/platform/dates'
import {
  chapterAddress,
  chapterComparisonAddress,
  chapterHistoryAddress,
  paperAddress,
} from '@/lib/reading/addresses/addresses'
import type { AppendixRelease } from '@/lib/reading/amendments/appendix'
import { type IssuedManual, placeOf } from '@/lib/reading/manual/issued-manual'
import { numberedTitle } from '@/lib/reading/manual/numbered-title'
import type { Paper } from '@/lib/reading/paper/paper'
import { RemovalWords } from '../chapter/removal-words'
import { type FrameProps, PageFrame } from '../frame/page-frame'
import { InForceWords } from '../pieces/in-force-words'
import { PaperChanges } from './paper-changes'

type Parts = { issued: IssuedManual; paper: Paper }

/** Where the code on a printed chapter leads: whether that paper is still current, since when not, and what changed since. */
export function PaperPage(props: FrameProps & Parts) {
  const { issued, paper } = props
  const { printedFrom, printed, slug } = paper
  const title = titleOf(paper)
  return (
    <PageFrame
      {...props}
      title={`${title}: ${numberedTitle(printed)}`}
      path={null}
      canonical={paperAddress(placeOf(issued), printedFrom.number, slug)}
      chapterId={paper.chapterId}
    >
      <main id="main" className="paper">
        <h1 className="govuk-heading-xl">
          <span className="govuk-caption-xl">{numberedTitle(printed)}</span>
          {title}
        </h1>
        <p className="govuk-body">
          The paper was printed from update {printedFrom.number}, published on{' '}
          {longDate(printedFrom.publishedAt)}. The manual is at update {issued.number}, published on{' '}
          {longDate(issued.publishedAt)}.
        </p>
        <Verdict issued={issued} paper={paper} />
        <Ways issued={issued} paper={paper} />
        <PaperChanges issued={issued} paper={paper} />
      </main>
    </PageFrame>
  )
}

function titleOf({ standing, withheld, inForce }: Paper): string {
  if (withheld !== null) return 'Do not use this paper'
  if (standing.is === 'current') return 'This paper is current'
  if (standing.is === 'removed') return 'This chapter is no longer in the manual'
  return inForce ? 'There is a newer text than this paper' : 'This paper is out of date'
}

function Verdict({ issued, paper }: Parts) {
  const { standing, withheld, withheldNow, printed, now, inForce } = paper
  return (
    <div className={`notice${standing.is === 'current' && withheld === null ? '' : ' notice--removed'}`}>
      {withheld !== null && (
        <>
          <p>
            <strong>The text on the paper is withheld.</strong> Destroy the paper.
          </p>
          <p className="details">{withheld}</p>
        </>
      )}
      {standing.is === 'current' && withheld === null && (
        <p>
          <strong>The text has not changed</strong> up to update {issued.number}.
        </p>
      )}
      {standing.is === 'changed' && (
        <p>
          The text was changed with update {standing.since.number} on{' '}
          <strong>{longDate(standing.since.publishedAt)}</strong>.
          {!inForce && withheld === null && ' Since then the paper does not say what applies.'}
        </p>
      )}
      {inForce && <InForce issued={issued} paper={paper} inForce={inForce} />}
      {withheldNow !== null && withheldNow !== withheld && (
        <p>
          The text of now is withheld: <span className="details">{withheldNow}</span>
        </p>
      )}
      {now && numberedTitle(now) !== numberedTitle(printed) && (
        <p>
          The chapter is called <strong>{numberedTitle(now)}</strong> now.
        </p>
      )}
      {standing.is === 'removed' && <Removed issued={issued} paper={paper} since={standing.since} />}
    </div>
  )
}

function InForce(props: Parts & { inForce: NonNullable<Paper['inForce']> }) {
  const { issued, paper, inForce } = props
  return (
    <p>
      {paper.standing.is === 'changed' && 'The new text: '}
      <InForceWords
        slug={paper.slug}
        inForceOn={inForce.on}
        untilThen={inForce.untilThen}
        place={placeOf(issued)}
      />
      {paper.standing.is === 'changed' && paper.appliesUntilThen && ' That is the text on the paper.'}
    </p>
  )
}

function Removed({ issued, paper: { removed }, since }: Parts & { since: AppendixRelease }) {
  if (!removed) return null
  const { removedWith } = removed
  return (
    <>
      <p>
        The chapter was taken out with update {removedWith.number} on{' '}
        <strong>{longDate(removedWith.publishedAt)}</strong>.
        {since.number < removedWith.number &&
          ` Its text was changed before that, with update ${since.number} on ${longDate(since.publishedAt)}.`}
      </p>
      <RemovalWords removed={removed} place={placeOf(issued)} />
    </>
  )
}

/** The chapter as it is, and word for word what is not on the paper. */
function Ways({ issued, paper }: Parts) {
  const { slug, printedFrom, standing, withheld, withheldNow } = paper
  const place = placeOf(issued)
  const moments = [{ release: printedFrom.number }, { release: issued.number }] as const
  return (
    <ul className="govuk-list paper__ways">
      {standing.is !== 'removed' && (
        <li>
          <a href={chapterAddress(place, slug)}>Read the chapter as it is now</a>
        </li>
      )}
      {standing.is === 'changed' && withheld === null && withheldNow === null && (
        <li>
          <a href={chapterComparisonAddress(place, slug, ...moments)}>What changed since, word for word</a>
        </li>
      )}
      <li>
        <a href={chapterHistoryAddress(place, slug)}>All versions of this chapter</a>
      </li>
    </ul>
  )
}
