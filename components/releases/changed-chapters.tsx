import type { ReactNode } from 'react'
import { PackRedline } from '@/components/review/pack-redline'
import { SectionHeading } from '@/components/ui/page-heading'
import { Tag } from '@/components/ui/tag'
import { diffClauses } from '@/lib/document/diff'
import type { AmendmentRow } from '@/lib/ledger/amendment-row'
import { longDate } from '@/lib/platform/dates'
import { outOfTurnPage, reviewPage, workspaceFile } from '@/lib/platform/workspace-addresses'
import type { ComingText, ReleaseEffect } from '@/lib/releases/effect'

const KINDS: Partial<Record<AmendmentRow['kind'], string>> = {
  new: 'New',
  updated: 'Updated',
  minor: 'Minor, not listed',
  reinstated: 'Back in the manual',
}

/** How many redlines are drawn in one page at most; beyond, each chapter has its link alone. */
const MOST_REDLINES = 40

type Given = {
  effect: ReleaseEffect
  texts: ReadonlyMap<string, ComingText>
  mayPublish: boolean
  /** What sends back a version that the Amendments do not list, by its chapter; null for nobody. */
  sendBack: (row: AmendmentRow) => ReactNode
}

/** The chapters whose text readers get, each with what exactly changes in it, folded. */
export function ChangedChapters(given: Given) {
  const rows = given.effect.amendments.filter(({ kind, correctsId }) => kind in KINDS && !correctsId)
  if (rows.length === 0) return null
  return (
    <section aria-labelledby="chapters">
      <SectionHeading id="chapters">Chapters</SectionHeading>
      <ul className="ch-changed">
        {rows.map((row) => (
          <li className="ch-changed__item" key={`${row.kind} ${row.subjectId}`}>
            <Tag kind={row.kind === 'minor' ? 'quiet' : 'new'}>{KINDS[row.kind]}</Tag>
            <Chapter row={row} {...given} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Chapter({ row, effect, texts, mayPublish, sendBack }: Given & { row: AmendmentRow }) {
  const name = [row.chapterNumber, row.chapterTitle].filter(Boolean).join(' ')
  const slug = effect.next.chapters.get(row.chapterId ?? '')?.slug
  const revision = effect.coming.find(({ chapterId }) => chapterId === row.chapterId)
  if (!revision || slug === undefined) return <span>{name}: its text is as it was</span>
  const text = texts.size <= MOST_REDLINES ? texts.get(revision.chapterId) : undefined
  return (
    <>
      <a className="govuk-link" href={reviewPage(effect.manual, slug)}>
        {name}: what changes
      </a>
      {revision.inForceOn && (
        <span className="ch-changed__in-force">In force from {longDate(revision.inForceOn)}</span>
      )}
      {mayPublish && (
        <a className="govuk-link ch-changed__alone" href={outOfTurnPage(effect.manual, slug)}>
          Publish it out of turn
          <span className="govuk-visually-hidden">: {row.chapterTitle}</span>
        </a>
      )}
      <div className="ch-changed__below">
        {text && <FoldedRedline text={text} title={row.chapterTitle ?? ''} effect={effect} />}
        {row.kind === 'minor' && sendBack(row)}
      </div>
    </>
  )
}

function FoldedRedline(props: { text: ComingText; title: string; effect: ReleaseEffect }) {
  const { text, title, effect } = props
  return (
    <details className="govuk-details ch-changed__redline">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">
          {text.published ? 'The changes, word for word' : 'The text, which is its first'}
          <span className="govuk-visually-hidden">: {title}</span>
        </span>
      </summary>
      <PackRedline
        redline={diffClauses(text.published, text.document)}
        addressOf={(file) => workspaceFile(effect.manual, file)}
      />
    </details>
  )
}
