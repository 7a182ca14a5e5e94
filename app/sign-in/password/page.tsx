import type { Metadata } from 'next'
import { ActionForm } from '@/components/ui/action-form'
import { Field } from '@/components/ui/field'
import { OwnUsername } from '@/components/ui/own-username'
import { PageHeading } from '@/components/ui/page-heading'
import { accountOfPasswordLink } from '@/lib/people/own-account'
import { PASSWORD_LENGTH } from '@/lib/people/passwords'
import { linkToken } from '../link-token'
import { SpentLink } from '../spent-link'
import { choosePassword } from './actions'

export const metadata: Metadata = { title: 'Choose a password' }

/** Where a link from an administrator leads: a person chooses their password, once. */
export default async function PasswordPage(props: { searchParams: Promise<Record<string, unknown>> }) {
  const token = linkToken(await props.searchParams)
  const account = await accountOfPasswordLink(token)
  if (!account) return <SpentLink ask="Ask an administrator of Chapterhouse for another." />
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <PageHeading caption={account.email}>Choose a password</PageHeading>
        <ActionForm action={choosePassword} submit="Set password" className="ch-narrow">
          <input type="hidden" name="token" value={token} />
          <OwnUsername email={account.email} />
          <Field
            name="password"
            label="Password"
            type="password"
            autoComplete="new-password"
            hint={`At least ${PASSWORD_LENGTH.least} characters. Three or four words that do not belong together are good, and easy to keep in mind.`}
          />
        </ActionForm>
      </div>
    </div>
  )
}
