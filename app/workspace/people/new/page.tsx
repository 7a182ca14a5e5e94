import type { Metadata } from 'next'
import { ActionForm } from '@/components/ui/action-form'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { CheckboxField } from '@/components/ui/choice-field'
import { Field } from '@/components/ui/field'
import { PageHeading } from '@/components/ui/page-heading'
import { authoriseInstallation } from '@/lib/people/permissions'
import { database } from '@/lib/platform/database'
import { PEOPLE } from '@/lib/platform/workspace-addresses'
import { currentActor } from '../../actor'
import { orRefusal } from '../../refuse'
import { addPerson } from '../actions'

export const metadata: Metadata = { title: 'Add a person' }

/** A new account: who, and whether they look after accounts themselves. Roles and the link follow on its page. */
export default async function AddPersonPage() {
  const actor = await currentActor()
  return orRefusal(async () => {
    await authoriseInstallation(database(), actor, 'createAccount')
    return (
      <>
        <Breadcrumbs trail={[{ words: 'People', href: PEOPLE }]} />
        <PageHeading>Add a person</PageHeading>
        <ActionForm action={addPerson} submit="Add this person" className="ch-narrow">
          <Field name="name" label="Name" hint="As colleagues will see it." autoComplete="off" />
          <Field name="email" label="E-mail address" type="email" autoComplete="off" />
          <CheckboxField
            keep
            name="administrator"
            legend="Administrator"
            choices={[
              {
                value: 'yes',
                words: 'This person looks after accounts and roles',
                hint: 'An administrator sees no drafts, unless they are given a role in an authority too.',
              },
            ]}
          />
        </ActionForm>
      </>
    )
  })
}
