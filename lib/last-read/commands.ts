import type { z } from 'zod'
import { type Actor, authorise } from '@/lib/people/permissions'
import { inTransaction, type Transaction } from '@/lib/platform/database'
import { NotFound } from '@/lib/platform/errors'
import { type KeptReading, type Reading, readingToKeep } from './reading-before'
import { markReadInput } from './schema'

/**
 * Remembers in a person's account that they read a chapter, and answers when they read it before; null: never. It is
 * done whenever somebody who has signed in opens a chapter, is nobody's business but theirs, and so is no audit event: the
 * chain, which is never changed, does not keep who read what. Throws NotFound for a chapter that readers do not have, and
 * for all of a manual that is withheld from them.
 */
export async function markRead(actor: Actor, input: z.input<typeof markReadInput>): Promise<Reading | null> {
  const { manualId, slug, release } = markReadInput.parse(input)
  return inTransaction(async (transaction) => {
    const held = await transaction.releaseChapter.findFirst({
      where: { manualId, slug, release: { number: release, manual: { visibility: { not: 'withheld' } } } },
      select: { authorityId: true, chapterId: true },
    })
    if (!held) throw new NotFound('This update has no such chapter.')
    const { authorityId, chapterId } = held
    const { userId } = await authorise(transaction, actor, 'markRead', authorityId)
    const kept = await keptReading(transaction, userId, chapterId)
    const next = readingToKeep(kept, { release, readAt: new Date() })
    if (!next) return kept?.before ?? null
    const { before, ...reading } = next
    const columns = { ...reading, beforeRelease: before?.release ?? null, beforeAt: before?.readAt ?? null }
    if (kept)
      await transaction.lastRead.update({
        where: { userId_chapterId: { userId, chapterId } },
        data: columns,
      })
    // Two pages that are opened at once for the first time: one of them is the first.
    else
      await transaction.lastRead.createMany({
        data: { userId, chapterId, authorityId, manualId, ...columns },
        skipDuplicates: true,
      })
    return before
  })
}

/** The row, locked: two pages that are opened at once are kept one after the other. */
async function keptReading(
  transaction: Transaction,
  userId: string,
  chapterId: string,
): Promise<KeptReading | null> {
  await transaction.$queryRaw`
    SELECT 1 FROM last_reads WHERE user_id = ${userId}::uuid AND chapter_id = ${chapterId}::uuid FOR UPDATE`
  const row = await transaction.lastRead.findUnique({ where: { userId_chapterId: { userId, chapterId } } })
  if (!row) return null
  const { release, readAt, beforeRelease, beforeAt } = row
  const before = beforeRelease !== null && beforeAt !== null && { release: beforeRelease, readAt: beforeAt }
  return { release, readAt, before: before || null }
}
