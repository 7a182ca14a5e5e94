import { database, inTransaction } from '@/lib/platform/database'
import { lastMondayMorning } from './last-monday-morning'
import { tellUpTo } from './tell-followers'

/**
 * Writes the weekly e-mails: to each weekly follower one with every change that was published since the last, up to the
 * newest Monday at seven in the morning. Done again, or a day late, it comes to the same. Gives how many were written. Where one
 * manual's cannot be, those of the others are, and then it throws an AggregateError of what went wrong.
 */
export async function alertWeekly(now = new Date()): Promise<number> {
  const due = await database().$queryRaw<{ manualId: string; number: number }[]>`
    SELECT m.id AS "manualId", max(r.number)::int AS number
    FROM manuals m JOIN releases r ON r.manual_id = m.id
    WHERE m.visibility = 'public' AND r.published_at < ${lastMondayMorning(now)}
      AND EXISTS (SELECT 1 FROM followers f WHERE f.manual_id = m.id AND f.frequency = 'weekly'
                  AND f.confirmed_at IS NOT NULL AND f.ended_at IS NULL AND f.told_up_to < r.number)
    GROUP BY m.id ORDER BY m.id`
  let written = 0
  const problems: unknown[] = []
  for (const { manualId, number } of due) {
    const who = { frequency: 'weekly' } as const
    try {
      written += await inTransaction((transaction) => tellUpTo(transaction, { manualId, number, who }), {
        timeout: 120_000,
      })
    } catch (error) {
      problems.push(error)
    }
  }
  if (problems.length > 0)
    throw new AggregateError(
      problems,
      `The weekly e-mails of ${problems.length} of ${due.length} manuals failed.`,
    )
  return written
}
