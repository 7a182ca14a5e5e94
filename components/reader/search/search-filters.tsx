import type { ReactNode } from 'react'
import type { Badge } from '@/lib/reading/manual/badges'
import { numberedTitle } from '@/lib/reading/manual/numbered-title'
import type { SearchSection } from '@/lib/reading/search/results'

/** What a search is kept to. */
export type Filters = { section?: string | undefined; badge?: Badge | undefined }

const BADGES: { badge: Badge | ''; words: string }[] = [
  { badge: '', words: 'All chapters' },
  { badge: 'new', words: 'New in this edition' },
  { badge: 'updated', words: 'Updated in this edition' },
]

/**
 * The fields that keep a search to a section and to new or updated chapters; they go with the box's own button. Folded until
 * one of them is used: on a phone what was found comes first.
 */
export function SearchFilters(props: { sections: readonly SearchSection[]; asked: Filters }) {
  const { sections, asked } = props
  return (
    <details className="filters" open={Boolean(asked.section ?? asked.badge)}>
      <summary className="filters__summary">Search in a section, or what is new</summary>
      <div className="filters__fields">
        <Filter name="section" label="Section" value={asked.section ?? ''}>
          <option value="">The whole manual</option>
          {sections.map((section) => (
            <option key={section.id} value={section.id}>
              {numberedTitle(section)}
            </option>
          ))}
        </Filter>
        <Filter name="badge" label="Chapters" value={asked.badge ?? ''}>
          {BADGES.map(({ badge, words }) => (
            <option key={badge} value={badge}>
              {words}
            </option>
          ))}
        </Filter>
      </div>
    </details>
  )
}

function Filter(props: { name: string; label: string; value: string; children: ReactNode }) {
  const { name, label, value } = props
  return (
    <div className="filters__field">
      <label className="filters__label" htmlFor={name}>
        {label}
      </label>
      <select className="govuk-select filters__select" id={name} name={name} defaultValue={value}>
        {props.children}
      </select>
    </div>
  )
}
