import type { ReactNode } from 'react'
import { countOf } from '@/lib/platform/words'

/** Comments that are settled, folded away under how many they are; nothing where none is. */
export function SettledThreads({ count, children }: { count: number; children: ReactNode }) {
  if (count === 0) return null
  return (
    <details className="govuk-details">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">{countOf(count, 'comment', 'comments')} resolved</span>
      </summary>
      {children}
    </details>
  )
}
