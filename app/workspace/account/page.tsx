import type { Metadata } from 'next'
import { ActionForm } from '@/components/ui/action-form'
import { RadioField } from '@/components/ui/choice-field'
import { Field } from '@/components/ui/field'
import { Notification } from '@/components/ui/notification'
import { OwnUsername } from '@/components/ui/own-username'
import { PageHeading, SectionHeading } from '@/components/ui/page-heading'
import { Table } from '@/components/ui/table'
import { emailsWantedBy } from '@/lib/people/own-account'
import { PASSWORD_LENGTH } from '@/lib/people/passwords'
import { liveSessions } from '@/lib/people/sessions'
import { longDateAndTime } from '@/lib/platform/dates'
import { currentPerson } from '../actor'
import { changeOwnPassword, chooseOwnEmails, endOwnSession, forgetOwnReadings } from './actions'

export const metadata: Metadata = { title: 'Your account' }

/** A person's own account: where they are signed in, and their password. */
export default async function OwnAccountPage(props: { searchParams: Promise<Record<string, unknown>> }) {
  const { said } = await props.searchParams
  const person = await currentPerson()
  const sessions = await liveSessions(person.userId)
  const emails = await emailsWantedBy(person)
  return (
    <>
      {said === 'session-ended' && <Notification kind="done">That session has ended.</Notification>}
      <PageHeading caption={person.email}>{person.name}</PageHeading>
      <p className="govuk-body">{rolesInWords(person.roles, person.administrator)}</p>
      <Table
        caption="Where you are signed in"
        head={['Signed in', 'Last used', 'Ends at the latest', 'Session']}
        rows={sessions.map((session) => ({
          key: session.id,
          cells: [
            longDateAndTime(session.createdAt),
            longDateAndTime(session.lastSeenAt),
            longDateAndTime(session.expiresAt),
            session.id === person.sessionId ? (
              'This browser'
            ) : (
              <EndSession sessionId={session.id} key="end" />
            ),
          ],
        }))}
      />
      <SectionHeading id="emails">What you are told by e-mail</SectionHeading>
      <ActionForm action={chooseOwnEmails} submit="Set" kind="secondary" className="ch-narrow">
        <RadioField
          name="emails"
          legend={`E-mails to ${person.email}`}
          hint="What you are not sent is kept in your mailbox here."
          initial={emails}
          choices={[
            {
              value: 'all',
              words: 'Each thing as it happens, and reminders',
              hint: 'What is to be approved, returned to you, said to you.',
            },
            {
              value: 'reminders',
              words: 'Reminders only',
              hint: 'One e-mail on a morning when something has become overdue or is coming.',
            },
            { value: 'none', words: 'Nothing', hint: 'You look at My work yourself.' },
          ]}
        />
      </ActionForm>
      <SectionHeading id="readings">What you have read</SectionHeading>
      <p className="govuk-body">
        Your account remembers when you last read each chapter, to tell you what changed since. Nobody else
        sees it.
      </p>
      <ActionForm action={forgetOwnReadings} submit="Forget what I have read" kind="secondary" />
      <SectionHeading>Change your password</SectionHeading>
      <ActionForm action={changeOwnPassword} submit="Change password" className="ch-narrow">
        <OwnUsername email={person.email} />
        <Field
          name="currentPassword"
          label="Current password"
          type="password"
          autoComplete="current-password"
        />
        <Field
          name="password"
          label="New password"
          type="password"
          autoComplete="new-password"
          hint={`At least ${PASSWORD_LENGTH.least} characters. Your other sessions end when you change it.`}
        />
      </ActionForm>
    </>
  )
}

function EndSession({ sessionId }: { sessionId: string }) {
  return (
    <ActionForm action={endOwnSession} className="ch-small-button" submit="End this session" kind="secondary">
      <input type="hidden" name="sessionId" value={sessionId} />
    </ActionForm>
  )
}

function rolesInWords(
  roles: readonly { role: string; authority: { name: string } }[],
  administrator: boolean,
) {
  const words = [
    ...(administrator ? ['administrator of Chapterhouse'] : []),
    ...roles.map(({ role, authority }) => `${role} in ${authority.name}`),
  ]
  return words.length === 0 ? 'You have no role yet.' : `You are ${words.join(', ')}.`
}
