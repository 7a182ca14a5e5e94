import type { Metadata } from 'next'
import { ActionForm } from '@/components/ui/action-form'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { PageHeading } from '@/components/ui/page-heading'
import { mayBeResent } from '@/lib/notifications/message-standing'
import { messageInMailbox } from '@/lib/notifications/queries'
import { textWithAddresses } from '@/lib/notifications/text-with-addresses'
import { database } from '@/lib/platform/database'
import { longDateAndTime } from '@/lib/platform/dates'
import { MAILBOX, MY_WORK } from '@/lib/platform/workspace-addresses'
import { currentActor, currentPerson } from '../../actor'
import { orRefusal } from '../../refuse'
import { resend } from '../actions'
import { MessageStandingTag } from '../standing'
import '../mailbox.scss'

export const metadata: Metadata = { title: 'E-mail' }

/** One e-mail as it was written, with its links; and what became of it. */
export default async function MessagePage(props: { params: Promise<{ message: string }> }) {
  const person = await currentPerson()
  const actor = await currentActor()
  const { message: id } = await props.params
  return orRefusal(
    async () => {
      const message = await messageInMailbox(database(), actor, id)
      return (
        <>
          <Breadcrumbs
            trail={[
              { words: 'My work', href: MY_WORK },
              { words: 'Mailbox', href: MAILBOX },
            ]}
          />
          <PageHeading caption={`To ${message.recipient}`}>{message.subject}</PageHeading>
          <p className="govuk-body">
            <MessageStandingTag message={message} /> Written {longDateAndTime(message.createdAt)}
            {message.sentAt ? `, sent ${longDateAndTime(message.sentAt)}` : ''}.
          </p>
          {message.problem && <p className="govuk-body">What the mail server said: {message.problem}</p>}
          {message.body === null ? (
            <p className="govuk-body">It was delivered, and is its recipient’s to read.</p>
          ) : (
            <div className="ch-message">
              {textWithAddresses(message.body).map(({ words, href }, place) =>
                href === null ? (
                  words
                ) : (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the text never changes, and an address may stand in it twice
                  <a className="govuk-link" href={href} key={place}>
                    {words}
                  </a>
                ),
              )}
            </div>
          )}
          {person.administrator && mayBeResent(message, new Date()) && (
            <section aria-label="Send again">
              <p className="govuk-body">
                {message.state === 'failed'
                  ? 'It did not go out.'
                  : 'It was being sent when the worker ended: nobody knows whether it went out. Sent again, it may arrive twice.'}
              </p>
              <ActionForm action={resend} submit="Send it again" kind="secondary">
                <input type="hidden" name="messageId" value={message.id} />
              </ActionForm>
            </section>
          )}
        </>
      )
    },
    { words: 'Back to the mailbox', href: MAILBOX },
  )
}
