import { takeBackClosedAlerts } from '@/lib/followers/take-back-closed-alerts'
import { followingAddress, withFollowingLink } from '@/lib/notifications/following-link'
import { database } from '@/lib/platform/database'
import { deliver, type MailServer } from '@/lib/platform/mail'
import { unsealed } from '@/lib/platform/sealed-words'
import { takeBackClosedAnswers } from '@/lib/problems/tell-answer'
import { retryAfter } from './retry-after'

/**
 * A message that this worker alone has taken. The moment says that it still has it: attempts are counted anew by whoever has it
 * sent again.
 */
type Claimed = {
  id: string
  recipient: string
  subject: string
  body: string
  followerId: string | null
  attempts: number
  claimedAt: Date
}

/** What a round came to; `reached` is false if the mail server could not be spoken to, so that it is left alone awhile. */
export type Round = { sent: number; kept: number; reached: boolean }

/** After how many e-mails it is asked again which are not to be sent. */
const LOOKED_AT_AGAIN = 100

/**
 * Sends what is due, one e-mail after another, until nothing is. The claim is committed before the mail server is
 * spoken to, and what became of it is written afterwards: a worker that dies in between leaves the message 'sending',
 * and nobody sends it again without a person's asking. Any number of workers may do this at once.
 */
export async function sendMessages(server: MailServer | null, mayGoOn = () => true): Promise<Round> {
  const round: Round = { sent: 0, kept: await keepWhatIsNotSent(server), reached: true }
  while (server && round.reached && mayGoOn()) {
    // A round to thousands takes hours, and a manual may be closed meanwhile.
    if (round.sent % LOOKED_AT_AGAIN === LOOKED_AT_AGAIN - 1) round.kept += await keepWhatIsNotSent(server)
    const message = await claimMessage()
    if (!message) break
    const delivery = await deliver(server, {
      id: message.id,
      to: message.recipient,
      subject: message.subject,
      text: withFollowingLink(unsealed(message.body), message.followerId),
      stopAddress: message.followerId === null ? null : followingAddress(message.followerId),
    })
    if (delivery.outcome === 'sent') {
      round.sent += 1
      await settle(message, { state: 'sent', sentAt: new Date() })
    } else if (delivery.outcome === 'unknown') {
      await settle(message, { problem: `It may have been sent: ${delivery.problem}` })
    } else {
      round.reached = delivery.reached
      const pause = delivery.forNow ? retryAfter(message.attempts) : null
      await settle(message, {
        problem: delivery.problem,
        ...(pause === null ? { state: 'failed' } : { state: 'waiting', dueAt: new Date(Date.now() + pause) }),
      })
    }
  }
  return round
}

/**
 * E-mails that go nowhere stay to be read in the mailbox page: all of them without a mail server; else those to
 * demonstration accounts, to accounts no longer in use, and to followers who have stopped since or whose manual or
 * chapter is not open to everybody any more. What tells of a chapter that was closed since is first taken back.
 */
async function keepWhatIsNotSent(server: MailServer | null): Promise<number> {
  await takeBackClosedAnswers()
  await takeBackClosedAlerts()
  return database().$executeRaw`
    UPDATE messages SET state = 'kept' WHERE id IN (
      SELECT m.id FROM messages m LEFT JOIN users u ON u.id = m.user_id
      WHERE m.state = 'waiting' AND (${server === null} OR u.demonstration OR u.deactivated_at IS NOT NULL
        OR (m.follower_id IS NOT NULL AND NOT EXISTS (
          SELECT 1 FROM followers f JOIN manuals manual ON manual.id = f.manual_id
          WHERE f.id = m.follower_id AND f.ended_at IS NULL AND manual.visibility = 'public'
            AND NOT EXISTS (SELECT 1 FROM staff_only_chapters s WHERE s.chapter_id = f.chapter_id)))
        OR EXISTS (SELECT 1 FROM notices n JOIN staff_only_chapters s ON s.chapter_id = n.chapter_id
                   WHERE m.key = concat('notice ', n.id, ' ', m.follower_id)))
      FOR UPDATE OF m SKIP LOCKED)`
}

/** What one person waits for goes before what is sent to thousands. */
async function claimMessage(): Promise<Claimed | null> {
  const [message] = await database().$queryRaw<Claimed[]>`
    UPDATE messages SET state = 'sending', claimed_at = clock_timestamp(), attempts = attempts + 1, problem = NULL
    WHERE id = (SELECT id FROM messages WHERE state = 'waiting' AND due_at <= clock_timestamp()
                ORDER BY follower_id IS NOT NULL, due_at, created_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING id, recipient, subject, body, attempts, follower_id AS "followerId", claimed_at AS "claimedAt"`
  return message ?? null
}

/** Writes what became of a message, unless a person has since had it sent again. */
async function settle(
  { id, claimedAt }: Claimed,
  outcome: { state?: 'sent' | 'waiting' | 'failed'; problem?: string; sentAt?: Date; dueAt?: Date },
): Promise<void> {
  await database().message.updateMany({ where: { id, claimedAt, state: 'sending' }, data: outcome })
}
