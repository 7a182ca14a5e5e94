import { createHash } from 'node:crypto'
import { tell } from '@/lib/notifications/tell'
import { inTransaction } from '@/lib/platform/database'
import { decisionsOverdue } from './decisions-overdue'
import { draftsLying } from './drafts-lying'
import { type Reminder, reminderEmail } from './reminder-email'
import { reviewsComing } from './reviews-coming'

/** Milliseconds: all of an installation is looked through. */
const ONE_TRANSACTION = { timeout: 120_000 }

/**
 * Reminds people, each in one e-mail, of what has come to a new stage of its waiting: decisions that are overdue, chapters
 * whose review date is near or past, drafts that lie. Whoever was reminded of something at a stage is not reminded of it
 * again, however often this runs and whatever the clock does: the stage's key is kept for ever, in the transaction that
 * writes the e-mail. Gives how many e-mails were written.
 */
export function remind(now = new Date()): Promise<number> {
  return inTransaction(async (transaction) => {
    const due = [
      ...(await decisionsOverdue(transaction, now)),
      ...(await reviewsComing(transaction, now)),
      ...(await draftsLying(transaction, now)),
    ]
    const keys = [...new Set(due.map(({ key }) => key))].sort()
    const fresh = await transaction.reminder.createManyAndReturn({
      data: keys.map((key) => ({ key })),
      skipDuplicates: true,
      select: { key: true },
    })
    const given = new Set(fresh.map(({ key }) => key))
    const byPerson = new Map<string, Reminder[]>()
    for (const reminder of due) {
      if (given.has(reminder.key))
        byPerson.set(reminder.userId, [...(byPerson.get(reminder.userId) ?? []), reminder])
    }
    const emails = [...byPerson].map(([userId, reminders]) => ({
      key: `reminder:${userId}:${digestOf(reminders)}`,
      userId,
      ...reminderEmail(reminders),
    }))
    await tell(transaction, emails, 'reminder')
    return emails.length
  }, ONE_TRANSACTION)
}

function digestOf(reminders: readonly Reminder[]): string {
  const keys = reminders.map(({ key }) => key).sort()
  return createHash('sha256').update(keys.join('\n')).digest('hex').slice(0, 32)
}
