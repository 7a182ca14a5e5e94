import type { Transaction } from '@/lib/platform/database'
import { NotFound } from '@/lib/platform/errors'

/**
 * Locks a revision for the rest of the transaction and reads it with its text: the second of two commands on
 * one revision waits here, and then sees what the first did.
 */
export async function lockRevision(transaction: Transaction, revisionId: string) {
  await transaction.$queryRaw`SELECT 1 FROM revisions WHERE id = ${revisionId}::uuid FOR UPDATE`
  const revision = await transaction.revision.findUnique({
    where: { id: revisionId },
    include: { text: true, release: { select: { number: true } } },
  })
  if (!revision) throw new NotFound('There is no such version of a chapter.')
  return revision
}

/**
 * Locks a chapter, so that of two drafts opened at once the second finds the first. NO KEY UPDATE: rows that
 * point at the chapter (a release that is being published) can be written meanwhile.
 */
export async function lockChapter(transaction: Transaction, chapterId: string) {
  await transaction.$queryRaw`SELECT 1 FROM chapters WHERE id = ${chapterId}::uuid FOR NO KEY UPDATE`
  const chapter = await transaction.chapter.findUnique({ where: { id: chapterId } })
  if (!chapter) throw new NotFound('There is no such chapter.')
  return chapter
}
