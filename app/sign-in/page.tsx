import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { csrfCookieName } from '@/app/api/auth/options'
import { wordsOfRefusal } from '@/app/api/auth/refusal-code'
import { signedInPerson } from '@/app/workspace/actor'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Field } from '@/components/ui/field'
import { Notification } from '@/components/ui/notification'
import { PageHeading } from '@/components/ui/page-heading'
import { environment } from '@/lib/platform/environment'
import { sameSitePath } from '@/lib/platform/same-site-path'
import { signInParameters, signInQuery } from './query'

const said = {
  'signed-out': 'You are signed out.',
  'password-set': 'Your password is set. Sign in with it.',
  administrator: 'Your account is made. Sign in to it.',
}

/** The sign-in page: a plain form, sent to next-auth with the token of its cookie; it needs no JavaScript. */
export default async function SignInPage(props: { searchParams: Promise<Record<string, unknown>> }) {
  const query = signInQuery.parse(await props.searchParams)
  const to = sameSitePath(query.from ?? query.callbackUrl, environment().NEXTAUTH_URL)
  if (await signedInPerson()) redirect(to)

  const csrfToken = (await cookies()).get(csrfCookieName())?.value.split('|')[0]
  if (!csrfToken && !query.cookie) redirect(`/sign-in/cookie?${signInParameters(query)}`)

  const refusal = wordsOfRefusal(query.error)
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        {refusal && <ErrorSummary title="You are not signed in" problems={[{ message: refusal }]} />}
        {query.said && !refusal && <Notification kind="done">{said[query.said]}</Notification>}
        <PageHeading>Sign in</PageHeading>
        <p className="govuk-body">
          For authors, approvers and publishers, and for staff who read what is for them alone. Everything
          else needs no account:{' '}
          <a className="govuk-link" href="/">
            see the manuals
          </a>
          .
        </p>
        {csrfToken ? (
          <form method="post" action="/api/auth/callback/credentials" className="ch-narrow">
            <input type="hidden" name="csrfToken" value={csrfToken} />
            <input type="hidden" name="callbackUrl" value={to} />
            <Field name="email" label="E-mail address" type="email" autoComplete="username" />
            <Field name="password" label="Password" type="password" autoComplete="current-password" />
            <Button>Sign in</Button>
          </form>
        ) : (
          <Notification kind="notice" title="Your browser keeps no cookies for this site">
            Signing in needs one. Allow cookies for this site, then reload this page.
          </Notification>
        )}
        <p className="govuk-body">
          If you have forgotten your password, an administrator can give you a link to set another.
        </p>
      </div>
    </div>
  )
}
