import { longDateAndTime } from '@/lib/platform/dates'
import { contentsAddress } from '@/lib/reading/addresses/addresses'
import { type IssuedManual, placeOf } from '@/lib/reading/manual/issued-manual'
import type { ManualUpdate } from '@/lib/reading/past/moments'

/** Every update of the manual by its permanent address, newest first. */
export function UpdatesList({ issued, updates }: { issued: IssuedManual; updates: readonly ManualUpdate[] }) {
  const place = placeOf(issued)
  return (
    <section aria-labelledby="updates">
      <h2 className="govuk-heading-m" id="updates">
        All updates
      </h2>
      <ul className="govuk-list updates">
        {updates.map(({ number, edition, publishedAt, imported }) => (
          <li key={number}>
            <a href={contentsAddress({ ...place, at: { release: number } })}>Update {number}</a>, {edition}:{' '}
            {imported ? 'brought in on' : 'published on'} {longDateAndTime(publishedAt)}
          </li>
        ))}
      </ul>
    </section>
  )
}
