import type { Transaction } from '@/lib/platform/database'
import type { Prisma } from '@/prisma/generated/client'
import { forgetUnused } from './sweep-files'

/** How often a file is stored anew that is swept away while it is being stored. */
const MOST_TRIES = 5

/**
 * Keeps a file under its hash in the authority, for six days at least. The same bytes are kept once; where they are
 * older and no text shows them, they are kept anew. The row is held for the rest of the transaction, so that it is not
 * swept meanwhile.
 */
export async function storeFile(transaction: Transaction, file: Prisma.FileCreateManyInput): Promise<void> {
  const { authorityId, hash } = file
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    await forgetUnused(transaction, { authorityId, hash })
    await transaction.file.createMany({ data: [file], skipDuplicates: true })
    const held = await transaction.$queryRaw<unknown[]>`
      SELECT 1 FROM files WHERE authority_id = ${authorityId}::uuid AND hash = ${hash} FOR KEY SHARE`
    if (held.length > 0) return
  }
  throw new Error(`the file ${hash} was swept away as often as it was stored`)
}
