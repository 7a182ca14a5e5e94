import type { z } from 'zod'
import { recordEvent } from '@/lib/audit/commands'
import { takeMergedTextOut } from '@/lib/chapters/merged-text'
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
 * chapter's draft is taken out of it again; `textLeftIn` is the title of that chapter where it was changed since, so that it
 * stays there for an author to take out.
 */
export async function reinstateChapter(
  actor: Actor,
  input: z.input<typeof reinstateChapterInput>,
): Promise<{ textLeftIn: string | null }> {
  const { chapterId } = reinstateChapterInput.parse(input)
  return inTransaction(async (transaction) => {
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
    const removal = await waitingRemoval(transaction, chapterId)
    const parts = removal?.succession === 'split' ? await partsOf(transaction, removal, chapterId) : []
    for (const part of parts)
      await takeOut(
        transaction,
        part,
        { details: 'The split was undone.', replacementId: null, succession: null },
        userId,
      )
    const merged = removal?.succession === 'merged' ? removal.replacement : null
    const textLeftIn =
      merged && !(await takeMergedTextOut(transaction, chapter, merged.id, userId)) ? merged.title : null
    await recordEvent(transaction, {
      authorityId,
      actorId: userId,
      action: 'reinstateChapter',
      subject: `chapter ${chapterId}`,
      details: {
        parts: parts.map(({ id }) => id),
        textLeftIn: textLeftIn === null ? null : (merged?.id ?? null),
      },
    })
    return { textLeftIn }
  })
}

/** The last removal of the chapter, where no release has carried it yet. */
function waitingRemoval(transaction: Transaction, chapterId: string) {
  return transaction.contentsChange.findFirst({
    where: { entry: { chapterId }, kind: 'removed', releaseId: null },
    include: { replacement: { select: { id: true, title: true } } },
    orderBy: { madeAt: 'desc' },
  })
}

/** The chapters that the split made which took this one out. */
function partsOf(
  transaction: Transaction,
  { transactionId }: { transactionId: bigint },
  chapterId: string,
): Promise<Chapter[]> {
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
