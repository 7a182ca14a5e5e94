import { longDate } from '@/lib/platform/dates'
import { contentsAddress } from '@/lib/reading/addresses'
import { type IssuedManual, placeOf } from '@/lib/reading/issued-manual'

/** What must be known before anything is read: that the manual is a demonstration, that the page is an older one. */
export function Banners({ issued, path }: { issued: IssuedManual; path: string }) {
  const current = contentsAddress({ ...placeOf(issued), at: 'current' })
  return (
    <>
      {issued.demonstration && (
        <p className="banner banner--demonstration">
          <span className="govuk-width-container">
            <strong>Demonstration.</strong> Not the procedures of {issued.authorityName}.
          </span>
        </p>
      )}
      {issued.at !== 'current' && (
        <p className="banner banner--old">
          <span className="govuk-width-container">
            This is update {issued.number}, published on {longDate(issued.publishedAt)}.{' '}
            <a href={`${current}${path}`}>See the current manual</a>.
          </span>
        </p>
      )}
    </>
  )
}
