import { database, inTransaction, type Transaction } from '@/lib/platform/database'
import type { IssuedManual } from '@/lib/reading/manual/issued-manual'
import { withoutHiddenTitles } from '@/lib/reading/manual/leave-out'
import { readIssuedManual } from '@/lib/reading/manual/queries/issued-manual'
import { wordingsFor } from './tell-followers'

/** E-mails that wait with the same words about the same release, to followers of the same thing. */
type Waiting = {
  manualId: string
  /** Of the release that they tell of. */
  number: number
  entryId: string | null
  chapterId: string | null
  body: string
  messageIds: string[]
}

/**
 * Takes back each e-mail to followers that still waits and tells of a chapter that has become one for staff since it was
 * written, and writes what is left to be told in its place. For whoever sends e-mails, beforehand.
 */
export async function takeBackClosedAlerts(): Promise<void> {
  const waiting = await database().$queryRaw<Waiting[]>`
    SELECT f.manual_id AS "manualId", r.number, f.entry_id AS "entryId", f.chapter_id AS "chapterId", m.body,
           array_agg(m.id) AS "messageIds"
    FROM messages m JOIN followers f ON f.id = m.follower_id
    JOIN releases r ON r.manual_id = f.manual_id AND r.id::text = split_part(m.key, ' ', 2)
    WHERE m.state = 'waiting' AND m.key LIKE 'alert %'
      AND EXISTS (SELECT 1 FROM staff_only_chapters s WHERE s.manual_id = f.manual_id)
    GROUP BY 1, 2, 3, 4, 5`
  for (const one of waiting) {
    const issued = await readIssuedManual(database(), one)
    if (await saysOfHidden(one.body, issued))
      await inTransaction((transaction) => tellAnew(transaction, issued, one), { timeout: 120_000 })
  }
}

async function saysOfHidden(body: string, issued: IssuedManual): Promise<boolean> {
  const hidden = await database().releaseChapter.findMany({
    where: { chapterId: { in: [...issued.hidden] } },
    distinct: ['slug'],
    select: { slug: true },
  })
  return (
    hidden.some(({ slug }) => body.includes(`/chapters/${slug}/`)) ||
    withoutHiddenTitles(body, issued) !== body
  )
}

async function tellAnew(transaction: Transaction, issued: IssuedManual, waiting: Waiting): Promise<void> {
  const { manualId, entryId, chapterId, body, messageIds } = waiting
  const toldUpTo = await knownBefore(transaction, waiting)
  const [left] = await wordingsFor(transaction, issued, [{ manualId, entryId, chapterId, toldUpTo }])
  // Words that only look like a hidden title.
  if (left?.body === body) return
  const takenBack = await transaction.$queryRaw<{ key: string; recipient: string; followerId: string }[]>`
    DELETE FROM messages WHERE id = ANY (${messageIds}::uuid[]) AND state = 'waiting'
    RETURNING key, recipient, follower_id AS "followerId"`
  if (!left) return
  await transaction.message.createMany({
    data: takenBack.map((one) => ({ ...one, subject: left.subject, body: left.body })),
  })
}

/**
 * The newest release that any of them was told of before, or confirmed at. Of what was published between that and what
 * they really knew nothing concerned them, or it would be in the words.
 */
async function knownBefore(
  transaction: Transaction,
  { manualId, number, messageIds }: Waiting,
): Promise<number> {
  const [known] = await transaction.$queryRaw<{ number: number }[]>`
    SELECT coalesce(max(r.number), 0) AS number
    FROM messages m JOIN followers f ON f.id = m.follower_id JOIN releases r ON r.manual_id = ${manualId}::uuid
    WHERE m.id = ANY (${messageIds}::uuid[]) AND r.number < ${number}
      AND (r.published_at <= f.confirmed_at
        OR EXISTS (SELECT 1 FROM messages told WHERE told.key = concat('alert ', r.id, ' ', f.id)))`
  return known?.number ?? 0
}
