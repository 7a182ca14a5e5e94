import type { Transaction } from '@/lib/platform/database'
import { EMAILS_WANTED } from '@/lib/platform/workspace-addresses'
import { wholeAddress } from './addresses'

/** One e-mail to one person. */
export type Telling = {
  /**
   * What it is about and for whom, as 'submitted:<revision>:<moment>:<user>': a key is used once for all time, so that
   * nothing is told twice however often it is asked for.
   */
  key: string
  /** The person who is told; somebody who has no account is named by `recipient` instead. */
  userId?: string
  /** An e-mail address; by default that of the person's account. */
  recipient?: string
  /** The follower whom it is to: its words have their link, and whoever stops gets no more. */
  followerId?: string
  subject: string
  /** Plain text; how to be told less is added for people with an account. */
  body: string
}

/**
 * Writes e-mails in the transaction of what they tell of: they are there exactly if it happened, and are sent after the
 * commit by a worker. A key that has been used is passed over, and so is a person whose account is deactivated. For
 * those who want no such e-mails it is kept, to be read in the mailbox page.
 */
export async function tell(
  transaction: Transaction,
  messages: readonly Telling[],
  kind: 'event' | 'reminder' = 'event',
): Promise<void> {
  if (messages.length === 0) return
  const people = await transaction.user.findMany({
    where: { id: { in: messages.flatMap(({ userId }) => userId ?? []) }, deactivatedAt: null },
    select: { id: true, email: true, emails: true },
  })
  const accounts = new Map(people.map((person) => [person.id, person]))
  const rows = messages.flatMap(({ key, userId, recipient, followerId, subject, body }) => {
    const account = userId === undefined ? null : accounts.get(userId)
    if (account === undefined) return []
    const address = recipient ?? account?.email
    if (!address) return []
    const told = { key, recipient: address, subject: oneLine(subject) }
    if (!account) return [{ ...told, ...(followerId ? { followerId } : {}), body }]
    const wanted = account.emails === 'all' || (account.emails === 'reminders' && kind === 'reminder')
    return [
      {
        ...told,
        userId: account.id,
        body: `${body.trimEnd()}\n${howToBeToldLess()}`,
        state: wanted ? ('waiting' as const) : ('kept' as const),
      },
    ]
  })
  // In one order always: two transactions that tell of the same wait for each other once, and not in a circle.
  rows.sort((one, other) => (one.key < other.key ? -1 : 1))
  await transaction.message.createMany({ data: rows, skipDuplicates: true })
  // Heard by the workers when, and only if, the transaction commits.
  await transaction.$executeRaw`SELECT pg_notify('chapterhouse_messages', '')`
}

function oneLine(subject: string): string {
  return subject.replaceAll(/\s+/g, ' ').trim()
}

function howToBeToldLess(): string {
  return `\n--\nChapterhouse sends you this because of your role in a procedures manual.\nTo be told less: ${wholeAddress(EMAILS_WANTED)}\n`
}
