import type { Transaction } from '@/lib/platform/database'
import { fewerEmailsAddress } from './addresses'

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
  subject: string
  /** Plain text; how to be told less is added for people with an account. */
  body: string
}

/**
 * Writes e-mails in the transaction of what they tell of: they are there exactly if it happened, and are sent after the
 * commit by a worker. A key that has been used is passed over, and so is a person whose account is deactivated.
 */
export async function tell(transaction: Transaction, messages: readonly Telling[]): Promise<void> {
  if (messages.length === 0) return
  const people = await transaction.user.findMany({
    where: { id: { in: messages.flatMap(({ userId }) => userId ?? []) }, deactivatedAt: null },
    select: { id: true, email: true },
  })
  const addresses = new Map(people.map(({ id, email }) => [id, email]))
  const rows = messages.flatMap(({ key, userId, recipient, subject, body }) => {
    const address =
      userId === undefined ? recipient : addresses.has(userId) && (recipient ?? addresses.get(userId))
    if (!address) return []
    return [
      {
        key,
        recipient: address,
        subject: oneLine(subject),
        body: userId === undefined ? body : `${body.trimEnd()}\n${howToBeToldLess()}`,
        ...(userId === undefined ? {} : { userId }),
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
  return `\n--\nChapterhouse sends you this because of your role in a procedures manual.\nTo be told less: ${fewerEmailsAddress()}\n`
}
