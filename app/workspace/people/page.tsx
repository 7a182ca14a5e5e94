import type { Metadata } from 'next'
import { ButtonLink } from '@/components/ui/button'
import { PageHeading } from '@/components/ui/page-heading'
import { Table } from '@/components/ui/table'
import { type AccountRow, accounts } from '@/lib/people/queries'
import { database } from '@/lib/platform/database'
import { PEOPLE } from '@/lib/platform/workspace-addresses'
import { currentActor } from '../actor'
import { orRefusal } from '../refuse'
import { AccountTags } from './account-tags'

export const metadata: Metadata = { title: 'People' }

/** All accounts and their roles, for administrators. */
export default async function PeoplePage() {
  const actor = await currentActor()
  return orRefusal(async () => {
    const rows = await accounts(database(), actor)
    return (
      <>
        <PageHeading caption="Accounts and roles">People</PageHeading>
        <ButtonLink href={`${PEOPLE}/new`}>Add a person</ButtonLink>
        <Table
          caption="Accounts"
          captionHidden
          head={['Name', 'E-mail address', 'Roles', 'Account']}
          rows={rows.map((row) => ({
            key: row.id,
            cells: [
              <a className="govuk-link" href={`${PEOPLE}/${row.id}`} key="name">
                {row.name}
              </a>,
              row.email,
              <Roles account={row} key="roles" />,
              <AccountTags account={row} key="state" />,
            ],
          }))}
        />
      </>
    )
  })
}

function Roles({ account }: { account: AccountRow }) {
  if (account.roles.length === 0) return 'None'
  const byAuthority = new Map<string, string[]>()
  for (const { authorityName, role } of account.roles)
    byAuthority.set(authorityName, [...(byAuthority.get(authorityName) ?? []), role])
  return (
    <ul className="govuk-list ch-close-list">
      {[...byAuthority].map(([authority, roles]) => (
        <li key={authority}>
          {authority}: {roles.join(', ')}
        </li>
      ))}
    </ul>
  )
}
