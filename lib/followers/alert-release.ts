import { inTransaction, type Transaction } from '@/lib/platform/database'
import { alertingOf } from './alert-failed'
import { tellUpTo } from './tell-followers'

/** Milliseconds for one release: tens of thousands may follow a manual. */
const ONE_RELEASE = { timeout: 120_000 }

type Due = { id: string; number: number; authorityId: string; manualId: string; open: boolean }

/**
 * Writes the e-mails about the oldest release that followers have not been told of, and that they were, in one transaction.
 * Any number of workers may do this at once; of one manual's releases one is told at a time, in their order. A manual
 * that is not open to everybody sends nothing; those of `passedOver`, by id, are left for another time. Gives how many were
 * written, or null where there was nothing to do. Throws AlertFailed.
 */
export function alertNextRelease(passedOver: readonly string[] = []): Promise<number | null> {
  return inTransaction(async (transaction) => {
    const release = await takeRelease(transaction, passedOver)
    if (!release) return null
    const { id: releaseId, number, authorityId, manualId, open } = release
    return alertingOf(manualId, async () => {
      const who = { frequency: 'immediate' } as const
      const messages = open ? await tellUpTo(transaction, { manualId, number, who }) : 0
      await transaction.alertedRelease.create({ data: { releaseId, authorityId, manualId, messages } })
      return messages
    })
  }, ONE_RELEASE)
}

async function takeRelease(transaction: Transaction, passedOver: readonly string[]): Promise<Due | null> {
  const [release] = await transaction.$queryRaw<Due[]>`
    SELECT r.id, r.number, r.authority_id AS "authorityId", r.manual_id AS "manualId", m.visibility = 'public' AS open
    FROM releases r JOIN manuals m ON m.id = r.manual_id
    WHERE r.number = (
      SELECT min(waiting.number) FROM releases waiting WHERE waiting.manual_id = r.manual_id
        AND NOT EXISTS (SELECT 1 FROM alerted_releases a WHERE a.release_id = waiting.id))
      AND m.id <> ALL (${passedOver}::uuid[])
    ORDER BY r.published_at LIMIT 1 FOR NO KEY UPDATE OF r SKIP LOCKED`
  // Another worker may have been done with it between this worker's look and its lock.
  const done = release && (await transaction.alertedRelease.findUnique({ where: { releaseId: release.id } }))
  return release && !done ? release : null
}
