import type { Metadata } from 'next'
import { Notification } from '@/components/ui/notification'
import { PageHeading } from '@/components/ui/page-heading'
import { Table } from '@/components/ui/table'
import { type MailboxOf, mailbox } from '@/lib/notifications/queries'
import { database } from '@/lib/platform/database'
import { longDateAndTime } from '@/lib/platform/dates'
import { mailServer } from '@/lib/platform/mail'
import { countOf } from '@/lib/platform/words'
import { EMAILS_WANTED, MAILBOX } from '@/lib/platform/workspace-addresses'
import { currentActor, currentPerson } from '../actor'
import { orRefusal } from '../refuse'
import { MessageStandingTag } from './standing'
import '../[authority]/[manual]/chapters/chapters.scss'

export const metadata: Metadata = { title: 'Mailbox' }

/**
 * The e-mails that Chapterhouse has written: to the person who asks, and for administrators all of them. Where no mail
 * server is set up this is where they are read.
 */
export default async function MailboxPage(props: {
  searchParams: Promise<{ of?: unknown; before?: unknown }>
}) {
  const person = await currentPerson()
  const actor = await currentActor()
  const { of: whose, before } = await props.searchParams
  const of: MailboxOf = whose === 'all' ? 'all' : 'own'
  return orRefusal(async () => {
    const asked = { of, ...(typeof before === 'string' ? { before } : {}) }
    const { messages, older, attention } = await mailbox(database(), actor, asked)
    return (
      <>
        <PageHeading caption={person.name}>Mailbox</PageHeading>
        {!mailServer() && (
          <Notification kind="notice" title="E-mails are kept here">
            <p>No mail server is set up, so nothing is sent: each e-mail is read here, with its links.</p>
          </Notification>
        )}
        {attention > 0 && (
          <Notification kind="notice" title="Some e-mails need somebody to look">
            <p>
              {countOf(attention, 'e-mail is', 'e-mails are')} being sent, or did not go out. Open those that
              are marked to have them sent again.
            </p>
          </Notification>
        )}
        {person.administrator && (
          <nav aria-label="Whose e-mails">
            <ul className="ch-facets">
              <Facet words="Yours" href={MAILBOX} here={of === 'own'} />
              <Facet words="Everybody’s" href={`${MAILBOX}?of=all`} here={of === 'all'} />
            </ul>
          </nav>
        )}
        {messages.length === 0 ? (
          <p className="govuk-body">There is no e-mail here yet.</p>
        ) : (
          <Table
            caption={
              of === 'all' ? 'E-mails to everybody, the newest first' : 'E-mails to you, the newest first'
            }
            captionHidden
            head={['Subject', ...(of === 'all' ? ['To'] : []), 'Written', 'Standing']}
            rows={messages.map((message) => ({
              key: message.id,
              cells: [
                <a className="govuk-link" href={`${MAILBOX}/${message.id}`} key="subject">
                  {message.subject}
                </a>,
                ...(of === 'all' ? [message.recipient] : []),
                longDateAndTime(message.createdAt),
                <MessageStandingTag message={message} key="standing" />,
              ],
            }))}
          />
        )}
        {older && (
          <p className="govuk-body">
            <a
              className="govuk-link"
              href={`${MAILBOX}?${new URLSearchParams({ ...(of === 'all' ? { of } : {}), before: older })}`}
            >
              Older e-mails
            </a>
          </p>
        )}
        <p className="govuk-body">
          <a className="govuk-link" href={EMAILS_WANTED}>
            Choose what you are told by e-mail
          </a>
        </p>
      </>
    )
  })
}

function Facet(props: { words: string; href: string; here: boolean }) {
  return (
    <li>
      <a className="ch-facet" href={props.href} aria-current={props.here ? 'true' : undefined}>
        {props.words}
      </a>
    </li>
  )
}
