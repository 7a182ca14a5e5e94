import { PageHeading } from '@/components/ui/page-heading'
import type { SignedIn } from '@/lib/people/sessions'
import { database } from '@/lib/platform/database'
import { contentsAddress } from '@/lib/reading/addresses/addresses'
import { listManuals } from '@/lib/reading/manual/queries/manuals'

/** Where somebody begins who reads and does not work on manuals: the manuals of their authorities, those for staff among them. */
export async function ManualsToRead({ person }: { person: SignedIn }) {
  const authorities = new Map(person.roles.map(({ authority }) => [authority.slug, authority.id]))
  const manuals = (await listManuals(database(), [...authorities.values()])).filter(({ authoritySlug }) =>
    authorities.has(authoritySlug),
  )
  return (
    <>
      <PageHeading caption={person.name}>Your manuals</PageHeading>
      <p className="govuk-body">
        You have signed in as staff. What is marked “Staff only” is shown to you and to nobody who has not
        signed in; this browser keeps none of it once you sign out.
      </p>
      {manuals.length === 0 ? (
        <p className="govuk-body">No manual of yours has been published yet.</p>
      ) : (
        <ul className="govuk-list govuk-list--spaced">
          {manuals.map((manual) => (
            <li key={`${manual.authoritySlug}/${manual.manualSlug}`}>
              <a
                className="govuk-link"
                href={contentsAddress({
                  authority: manual.authoritySlug,
                  manual: manual.manualSlug,
                  at: 'current',
                })}
              >
                {manual.authorityName}: {manual.manualName}
              </a>
              {manual.staffOnly && ' (staff only)'}
            </li>
          ))}
        </ul>
      )}
      <p className="govuk-body">
        <a className="govuk-link" href="/">
          See all manuals
        </a>
      </p>
    </>
  )
}
