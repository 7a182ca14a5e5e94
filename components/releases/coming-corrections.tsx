import { SectionHeading } from '@/components/ui/page-heading'
import type { AmendmentRow } from '@/lib/ledger/amendment-row'

/** The corrections of published rows that readers get with an update, each under the row that it puts right. */
export function ComingCorrections({ amendments }: { amendments: readonly AmendmentRow[] }) {
  const corrections = amendments.filter(({ correctsId }) => correctsId !== undefined)
  if (corrections.length === 0) return null
  return (
    <section aria-labelledby="corrections">
      <SectionHeading id="corrections">Corrections of published amendments</SectionHeading>
      <p className="govuk-body">
        Each stands under the row that it puts right, in that row’s edition; the row stays as it is.
      </p>
      <ul className="govuk-list govuk-list--bullet">
        {corrections.map(({ correctsId, chapterNumber, chapterTitle, details }) => (
          <li key={correctsId}>
            <strong>{[chapterNumber, chapterTitle].filter(Boolean).join(' ')}:</strong> {details}
          </li>
        ))}
      </ul>
    </section>
  )
}
