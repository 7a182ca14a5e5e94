import { linkToken } from '@/app/sign-in/link-token'
import { SpentLink } from '@/app/sign-in/spent-link'
import { ActionForm } from '@/components/ui/action-form'
import { Field } from '@/components/ui/field'
import { PageHeading } from '@/components/ui/page-heading'
import { isFirstAdministratorLink } from '@/lib/people/first-administrator'
import { PASSWORD_LENGTH } from '@/lib/people/passwords'
import { makeFirstAdministrator } from './actions'

/** Where the one-time link of a new installation leads: somebody becomes its first administrator. */
export default async function FirstAdministratorPage(props: {
  searchParams: Promise<Record<string, unknown>>
}) {
  const token = linkToken(await props.searchParams)
  if (!(await isFirstAdministratorLink(token)))
    return (
      <SpentLink ask="While Chapterhouse has no administrator, starting it prints a new one. If it has one, ask them for an account." />
    )
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <PageHeading>Become the first administrator</PageHeading>
        <p className="govuk-body">
          An administrator looks after accounts and roles, and touches no text. Once this account is made,
          this link and any other like it stop working.
        </p>
        <ActionForm action={makeFirstAdministrator} submit="Make the account" className="ch-narrow">
          <input type="hidden" name="token" value={token} />
          <Field name="name" label="Name" hint="As colleagues will see it." autoComplete="name" />
          <Field name="email" label="E-mail address" type="email" autoComplete="username" />
          <Field
            name="password"
            label="Password"
            type="password"
            autoComplete="new-password"
            hint={`At least ${PASSWORD_LENGTH.least} characters.`}
          />
        </ActionForm>
      </div>
    </div>
  )
}
