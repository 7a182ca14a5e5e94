import { inTransaction } from '@/lib/platform/database'

/** How long a text that no revision has is kept, in milliseconds: a save that is under way may yet name it. */
const KEPT_FOR = 24 * 60 * 60 * 1000

/** How many texts are swept in one transaction: autosaves that wait for its locks wait briefly. */
const AT_ONCE = 500

/**
 * Deletes the texts that no revision has any more: what later autosaves replaced, a day after it was stored. The
 * nightly job of the worker, with no actor, since it changes nothing that anybody can read. Gives how many went.
 *
 * A save that stores such a text again at this moment holds its row (storeText), and so it is passed over. The
 * row is locked before the revisions are looked at in the DELETE's own snapshot, and a revision that names it by
 * then keeps it: in the worst case the foreign key refuses the whole transaction, and the next night sweeps.
 */
export async function sweepTexts(now = new Date()): Promise<number> {
  let swept = 0
  for (;;) {
    const gone = await sweepSome(new Date(now.getTime() - KEPT_FOR))
    swept += gone
    if (gone < AT_ONCE) return swept
  }
}

function sweepSome(before: Date): Promise<number> {
  return inTransaction(async (transaction) => {
    const candidates = await transaction.$queryRaw<{ authority_id: string; hash: string }[]>`
      SELECT t.authority_id, t.hash FROM texts t
      WHERE t.created_at < ${before}
        AND NOT EXISTS (SELECT 1 FROM revisions r WHERE r.authority_id = t.authority_id AND r.text_hash = t.hash)
      LIMIT ${AT_ONCE} FOR UPDATE OF t SKIP LOCKED`
    if (candidates.length === 0) return 0
    // A revision may have come to name one between the look and the lock: this statement sees it.
    return transaction.$executeRaw`
      DELETE FROM texts t USING unnest(${candidates.map((row) => row.authority_id)}::uuid[], ${candidates.map((row) => row.hash)}::text[]) AS c(authority_id, hash)
      WHERE t.authority_id = c.authority_id AND t.hash = c.hash
        AND NOT EXISTS (SELECT 1 FROM revisions r WHERE r.authority_id = t.authority_id AND r.text_hash = t.hash)`
  })
}
