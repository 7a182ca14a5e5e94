import { inTransaction, type Transaction } from '@/lib/platform/database'

/** How long a file that no text shows is kept, in milliseconds: somebody's text that shows it may yet be saved. */
const KEPT_FOR = 7 * 24 * 60 * 60 * 1000

/** How old a file is that is kept anew when it is uploaded again, in milliseconds. */
const RENEWED_AFTER = 24 * 60 * 60 * 1000

/** How many files are swept in one transaction. */
const AT_ONCE = 100

/** A file of an authority. */
type FileKey = { authorityId: string; hash: string }

/**
 * Deletes the files that no text shows and that are no authority's logo, seven days after they were uploaded: of texts that
 * were never saved, or that were swept. A part of the worker's nightly job, after the texts. Gives how many went.
 */
export async function sweepFiles(now = new Date()): Promise<number> {
  let swept = 0
  for (;;) {
    const gone = await inTransaction((transaction) =>
      sweepSome(transaction, new Date(now.getTime() - KEPT_FOR)),
    )
    swept += gone
    if (gone < AT_ONCE) return swept
  }
}

/**
 * Deletes a file that no text shows and that is older than a day, before it is stored again: its row is never changed,
 * and is to be kept from now.
 */
export async function forgetUnused(transaction: Transaction, file: FileKey): Promise<void> {
  await sweepSome(transaction, new Date(Date.now() - RENEWED_AFTER), file)
}

/**
 * A text that is being stored holds the files that it shows (keepFilesOf), which are passed over. They are locked before
 * the DELETE looks at the texts in its own snapshot: a text that came to show one by then keeps it.
 */
async function sweepSome(transaction: Transaction, before: Date, file?: FileKey): Promise<number> {
  const candidates = await transaction.$queryRaw<{ authority_id: string; hash: string }[]>`
    SELECT f.authority_id, f.hash FROM files f
    WHERE f.created_at < ${before}
      AND (${file === undefined} OR (f.authority_id = ${file?.authorityId ?? null}::uuid AND f.hash = ${file?.hash ?? null}))
      AND NOT EXISTS (SELECT 1 FROM text_files t WHERE t.authority_id = f.authority_id AND t.file_hash = f.hash)
      AND NOT EXISTS (SELECT 1 FROM authorities a WHERE a.id = f.authority_id AND a.logo_hash = f.hash)
    LIMIT ${AT_ONCE} FOR UPDATE OF f SKIP LOCKED`
  if (candidates.length === 0) return 0
  return transaction.$executeRaw`
    DELETE FROM files f USING unnest(${candidates.map((row) => row.authority_id)}::uuid[], ${candidates.map((row) => row.hash)}::text[]) AS c(authority_id, hash)
    WHERE f.authority_id = c.authority_id AND f.hash = c.hash
      AND NOT EXISTS (SELECT 1 FROM text_files t WHERE t.authority_id = f.authority_id AND t.file_hash = f.hash)
      AND NOT EXISTS (SELECT 1 FROM authorities a WHERE a.id = f.authority_id AND a.logo_hash = f.hash)`
}
