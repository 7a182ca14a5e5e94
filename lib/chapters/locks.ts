import type { Transaction } from '@/lib/platform/database'
import { NotFound } from '@/lib/platform/errors'
import type { Chapter } from '@/prisma/generated/client'

/*
 * The order in which every command locks, so that no two wait for one another in a circle: manuals, then chapters, then
 * revisions; of several rows each kind in the order of their ids.
 */

const WHOLE = { text: true, release: { select: { number: true } } } as const

/** A revision that is locked, with its text. */
export type LockedRevision = Awaited<ReturnType<typeof lockRevision>>

/**
 * Locks a revision for the rest of the transaction and reads it with its text: the second of two commands on
 * one revision waits here, and then sees what the first did. NO KEY UPDATE, here as below: a release that is being published
 * points at revisions that were published before, while it holds the open ones.
 */
export async function lockRevision(transaction: Transaction, revisionId: string) {
  await transaction.$queryRaw`SELECT 1 FROM revisions WHERE id = ${revisionId}::uuid FOR NO KEY UPDATE`
  const revision = await transaction.revision.findUnique({ where: { id: revisionId }, include: WHOLE })
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

/** Locks chapters as {@link lockChapter} does; gives those that there are, by their ids. */
export async function lockChapters(
  transaction: Transaction,
  chapterIds: readonly string[],
): Promise<Map<string, Chapter>> {
  await transaction.$queryRaw`
    SELECT 1 FROM chapters WHERE id = ANY (${chapterIds}::uuid[]) ORDER BY id FOR NO KEY UPDATE`
  const chapters = await transaction.chapter.findMany({ where: { id: { in: [...chapterIds] } } })
  return new Map(chapters.map((chapter) => [chapter.id, chapter]))
}

/**
 * Locks a revision and, before it, its chapter: for a command that may write to both. Whoever locked the revision first
 * would wait for one who holds the chapter and waits for the revision.
 */
export async function lockRevisionOfChapter(
  transaction: Transaction,
  revisionId: string,
): Promise<LockedRevision> {
  await lockChaptersOf(transaction, [revisionId])
  return lockRevision(transaction, revisionId)
}

/** Locks the chapters of these revisions; the revisions are locked after it. */
export async function lockChaptersOf(
  transaction: Transaction,
  revisionIds: readonly string[],
): Promise<void> {
  const revisions = await transaction.revision.findMany({
    where: { id: { in: [...revisionIds] } },
    select: { chapterId: true },
  })
  await lockChapters(
    transaction,
    revisions.map(({ chapterId }) => chapterId),
  )
}

/** Locks the newest revision of each of these chapters, which are locked; gives them by their chapters' ids. */
export async function lockNewestRevisions(
  transaction: Transaction,
  chapterIds: readonly string[],
): Promise<Map<string, LockedRevision>> {
  const locked = await transaction.$queryRaw<{ id: string }[]>`
    SELECT id FROM revisions r WHERE chapter_id = ANY (${chapterIds}::uuid[])
      AND number = (SELECT max(number) FROM revisions WHERE chapter_id = r.chapter_id)
    ORDER BY id FOR NO KEY UPDATE`
  const revisions = await transaction.revision.findMany({
    where: { id: { in: locked.map(({ id }) => id) } },
    include: WHOLE,
  })
  return new Map(revisions.map((revision) => [revision.chapterId, revision]))
}
