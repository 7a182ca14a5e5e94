import type { Metadata } from 'next'
import { ActionForm } from '@/components/ui/action-form'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { RadioField } from '@/components/ui/choice-field'
import { SelectField } from '@/components/ui/field'
import { Notification } from '@/components/ui/notification'
import { PageHeading, SectionHeading } from '@/components/ui/page-heading'
import { Table } from '@/components/ui/table'
import { type AccountRow, account, authoritiesForRoles } from '@/lib/people/queries'
import { database } from '@/lib/platform/database'
import { PEOPLE } from '@/lib/platform/workspace-addresses'
import { currentActor } from '../../actor'
import { orRefusal } from '../../refuse'
import { AccountTags } from '../account-tags'
import { deactivate, giveRole, makePasswordLink, reactivate, takeRole } from '../actions'

export const metadata: Metadata = { title: 'A person’s account' }

/** One account, for administrators: its roles, a link to set a password, taking it out of use. */
export default async function AccountPage(props: {
  params: Promise<{ account: string }>
  searchParams: Promise<Record<string, unknown>>
}) {
  const actor = await currentActor()
  const { account: userId } = await props.params
  const { said } = await props.searchParams
  return orRefusal(async () => {
    const person = await account(database(), actor, userId)
    const authorities = await authoritiesForRoles(database(), actor)
    return (
      <>
        <Breadcrumbs trail={[{ words: 'People', href: PEOPLE }]} />
        {said === 'role-taken' && (
          <Notification kind="done">The role is taken away, and no longer counts.</Notification>
        )}
        <PageHeading caption={person.email}>{person.name}</PageHeading>
        <p className="govuk-body">
          <AccountTags account={person} />
        </p>
        <RolesOf person={person} />
        {!person.deactivatedAt && <GiveRole person={person} authorities={authorities} />}
        {!person.deactivatedAt && <PasswordLink person={person} />}
        <InUse person={person} />
      </>
    )
  })
}

function RolesOf({ person }: { person: AccountRow }) {
  if (person.roles.length === 0)
    return <p className="govuk-body">{person.name} has no role in any authority, and so sees no drafts.</p>
  return (
    <Table
      caption="Roles"
      head={['Authority', 'Role', 'Change']}
      rows={person.roles.map(({ role, authorityId, authorityName }) => ({
        key: `${authorityId} ${role}`,
        cells: [
          authorityName,
          role,
          <ActionForm
            action={takeRole}
            className="ch-small-button"
            submit="Take away"
            kind="secondary"
            key="take"
          >
            <input type="hidden" name="userId" value={person.id} />
            <input type="hidden" name="authorityId" value={authorityId} />
            <input type="hidden" name="role" value={role} />
          </ActionForm>,
        ],
      }))}
    />
  )
}

function GiveRole(props: { person: AccountRow; authorities: readonly { id: string; name: string }[] }) {
  return (
    <section>
      <SectionHeading>Give a role</SectionHeading>
      <ActionForm action={giveRole} submit="Give this role" className="ch-narrow">
        <input type="hidden" name="userId" value={props.person.id} />
        <SelectField
          name="authorityId"
          label="Authority"
          options={[
            { value: '', words: 'Choose an authority' },
            ...props.authorities.map(({ id, name }) => ({ value: id, words: name })),
          ]}
        />
        <RadioField
          name="role"
          legend="Role"
          choices={[
            { value: 'author', words: 'Author', hint: 'Writes chapters and changes the contents.' },
            { value: 'approver', words: 'Approver', hint: 'Approves or returns what others wrote.' },
            { value: 'publisher', words: 'Publisher', hint: 'Publishes releases.' },
            {
              value: 'staff',
              words: 'Staff',
              hint: 'Reads the manuals and chapters that are for staff alone. Sees nothing of the work on them.',
            },
          ]}
        />
      </ActionForm>
    </section>
  )
}

function PasswordLink({ person }: { person: AccountRow }) {
  return (
    <section>
      <SectionHeading>{person.hasPassword ? 'Forgotten password' : 'First password'}</SectionHeading>
      <p className="govuk-body">
        {person.name} chooses a password from a link that works once.
        {person.hasPassword && ' Making one ends the present password and every session at once.'}
      </p>
      <ActionForm action={makePasswordLink} submit="Make a link" kind="secondary">
        <input type="hidden" name="userId" value={person.id} />
      </ActionForm>
    </section>
  )
}

function InUse({ person }: { person: AccountRow }) {
  return (
    <section>
      <SectionHeading>{person.deactivatedAt ? 'Bring back' : 'Take out of use'}</SectionHeading>
      <p className="govuk-body">
        {person.deactivatedAt
          ? 'The account comes back with the roles that it had.'
          : 'Nobody can sign in to a deactivated account. What was done in it stays under its name.'}
      </p>
      <ActionForm
        action={person.deactivatedAt ? reactivate : deactivate}
        submit={person.deactivatedAt ? 'Reactivate this account' : 'Deactivate this account'}
        kind={person.deactivatedAt ? 'secondary' : 'warning'}
      >
        <input type="hidden" name="userId" value={person.id} />
      </ActionForm>
    </section>
  )
}
