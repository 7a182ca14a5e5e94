'use client'

import { Tag } from '@/components/ui/tag'
import type { Hit } from '@/lib/document/find-text'
import type { RevisionState } from '@/prisma/generated/enums'

/** A chapter in which the words stand; `value` of a hit is what its tick box sends. */
export type FoundChapter = {
  id: string
  title: string
  number: string | null
  href: string
  state: RevisionState
  /** Chapter, version and count of saves: what its hits were found in. */
  version: string
  hits: (Hit & { value: string })[]
}

const STATES: Partial<Record<RevisionState, string>> = {
  draft: 'Draft',
  in_review: 'In review',
  approved: 'Approved',
}

/** The places in one chapter, each with the words around it and a tick box, and one box for all of them. */
export function ChapterHits(props: {
  chapter: FoundChapter
  chosen: ReadonlySet<string>
  /** In review or approved, and not to be changed. */
  held: boolean
  onChoose: (hits: readonly string[], ticked: boolean) => void
}) {
  const { chapter, chosen, held, onChoose } = props
  const values = chapter.hits.map(({ value }) => value)
  const name = [chapter.number, chapter.title].filter(Boolean).join(' ')
  const state = STATES[chapter.state]
  return (
    <section className="ch-found" aria-labelledby={`found-${chapter.id}`}>
      <h2 className="govuk-heading-s ch-found__title" id={`found-${chapter.id}`}>
        <a className="govuk-link" href={chapter.href}>
          {name}
        </a>{' '}
        {state && <Tag kind={chapter.state === 'draft' ? 'new' : 'waiting'}>{state}</Tag>}
      </h2>
      <input type="hidden" name="chapter" value={chapter.version} disabled={held} />
      <div className="govuk-checkboxes govuk-checkboxes--small">
        {values.length > 1 && (
          <div className="govuk-checkboxes__item">
            <input
              className="govuk-checkboxes__input"
              type="checkbox"
              id={`all-${chapter.id}`}
              checked={!held && values.every((value) => chosen.has(value))}
              disabled={held}
              onChange={(event) => onChoose(values, event.target.checked)}
            />
            <label className="govuk-label govuk-checkboxes__label" htmlFor={`all-${chapter.id}`}>
              All {values.length} places<span className="govuk-visually-hidden"> in {name}</span>
            </label>
          </div>
        )}
        {chapter.hits.map((hit) => (
          <div className="govuk-checkboxes__item" key={hit.key}>
            <input
              className="govuk-checkboxes__input"
              type="checkbox"
              name="hit"
              id={hit.value}
              value={hit.value}
              checked={!held && chosen.has(hit.value)}
              disabled={held}
              onChange={(event) => onChoose([hit.value], event.target.checked)}
            />
            <label className="govuk-label govuk-checkboxes__label ch-found__words" htmlFor={hit.value}>
              {hit.before}
              <mark className="ch-found__mark">{hit.words}</mark>
              {hit.after}
            </label>
          </div>
        ))}
      </div>
    </section>
  )
}
