import type { Transaction } from '@/lib/platform/database'
import { NotFound } from '@/lib/platform/errors'
import type { Chapter, Entry } from '@/prisma/generated/client'
import { keepContentsAtCutOff } from './cut-off'

/**
 * Locks a manual, so that changes of its contents come one after the other, and none while it is published.
 * Every publication takes this lock before it reads anything. NO KEY UPDATE: what readers do meanwhile, rows that point at the
 * manual, waits for none of it.
 */
export async function lockManual(transaction: Transaction, manualId: string) {
  await transaction.$queryRaw`SELECT 1 FROM manuals WHERE id = ${manualId}::uuid FOR NO KEY UPDATE`
  const manual = await transaction.manual.findUnique({ where: { id: manualId } })
  if (!manual) throw new NotFound('There is no such manual.')
  return manual
}

/**
 * Locks a manual whose contents are about to change: what they were at the cut-off of the next update is kept first. Every
 * contents command takes this lock, here or by one of the two below, before it reads a place.
 */
export async function lockContents(transaction: Transaction, manualId: string) {
  const manual = await lockManual(transaction, manualId)
  await keepContentsAtCutOff(transaction, manual)
  return manual
}

/** Locks the manual of an entry, and reads the entry as it is then. A removed entry is NotFound. */
export async function lockEntry(transaction: Transaction, entryId: string): Promise<Entry> {
  const found = await transaction.entry.findUnique({ where: { id: entryId }, select: { manualId: true } })
  if (!found) throw new NotFound('There is no such place in the contents.')
  await lockContents(transaction, found.manualId)
  const entry = await transaction.entry.findUniqueOrThrow({ where: { id: entryId } })
  if (entry.removedAt) throw new NotFound('This place has been taken out of the contents.')
  return entry
}

/** Locks the manual of a chapter, and reads the chapter as it is then. */
export async function lockChapterOfManual(transaction: Transaction, chapterId: string): Promise<Chapter> {
  const found = await transaction.chapter.findUnique({ where: { id: chapterId }, select: { manualId: true } })
  if (!found) throw new NotFound('There is no such chapter.')
  await lockContents(transaction, found.manualId)
  return transaction.chapter.findUniqueOrThrow({ where: { id: chapterId } })
}
