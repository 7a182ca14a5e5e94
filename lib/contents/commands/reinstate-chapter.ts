import type { z } from 'zod'
import { recordEvent } from '@/lib/audit/commands'
import { lockChapterOfManual } from '@/lib/contents/locks'
import { reinstateChapterInput } from '@/lib/contents/schema'
import { takeOut } from '@/lib/contents/take-out'
import { type Actor, authorise } from '@/lib/people/permissions'
import { inTransaction, type Transaction } from '@/lib/platform/database'
import { Blocked } from '@/lib/platform/errors'
import type { Chapter } from '@/prisma/generated/client'

/**
 * Puts a removed chapter back where it stood. Before the removal was published that simply takes it back, and the chapters
 * that it was split into go again; afterwards the next release reinstates the chapter. What a merge has put into another
 * chapter's draft stays there, for its author to take out.
 */
export async function reinstateChapter(
  actor: Actor,
  input: z.input<typeof reinstateChapterInput>,
): Promise<void> {
  const { chapterId } = reinstateChapterInput.parse(input)
  await inTransaction(async (transaction) => {
    const chapter = await lockChapterOfManual(transaction, chapterId)
    const { manualId } = chapter
    const { authorityId, userId } = await authorise(
      transaction,
      actor,
      'reinstateChapter',
      chapter.authorityId,
    )
    const places = await transaction.entry.findMany({
      where: { chapterId },
      include: { parent: { select: { removedAt: true } } },
    })
    if (places.some(({ removedAt }) => removedAt === null))
      throw new Blocked('This chapter is in the contents.', ['There is nothing to put back.'])
    const back = places.filter(({ parent }) => !parent?.removedAt).map(({ id }) => id)
    if (back.length === 0)
      throw new Blocked('The place that it stood in is not there any more.', [
        'Put back first what it stood under.',
      ])

    await transaction.entry.updateMany({ where: { id: { in: back } }, data: { removedAt: null } })
    await transaction.contentsChange.createMany({
      data: back.map((entryId) => ({
        authorityId,
        manualId,
        entryId,
        kind: 'reinstated' as const,
        madeById: userId,
      })),
    })
    const parts = await partsOfWaitingSplit(transaction, chapterId)
    for (const part of parts)
      await takeOut(
        transaction,
        part,
        { details: 'The split was undone.', replacementId: null, succession: null },
        userId,
      )
    await recordEvent(transaction, {
      authorityId,
      actorId: userId,
      action: 'reinstateChapter',
      subject: `chapter ${chapterId}`,
      ...(parts.length > 0 && { details: { taken: parts.map(({ id }) => id) } }),
    })
  })
}

/** The chapters that the split made which took this one out, where no release has carried it yet. */
async function partsOfWaitingSplit(transaction: Transaction, chapterId: string): Promise<Chapter[]> {
  const removal = await transaction.contentsChange.findFirst({
    where: { entry: { chapterId }, kind: 'removed', releaseId: null },
    orderBy: { madeAt: 'desc' },
  })
  if (removal?.succession !== 'split') return []
  const { transactionId } = removal
  return transaction.chapter.findMany({
    where: {
      entries: {
        some: {
          removedAt: null,
          changes: { some: { transactionId, kind: 'added', succession: 'split', replacementId: chapterId } },
        },
      },
    },
    orderBy: { id: 'asc' },
  })
}
