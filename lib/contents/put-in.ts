import { randomUUID } from 'node:crypto'
import type { Transaction } from '@/lib/platform/database'
import type { Chapter } from '@/prisma/generated/client'
import { putAmongSiblings } from './siblings'
import { slugFor } from './slug'
import type { Place } from './steps'

/** A chapter that comes into the contents, and where. */
export type ComingChapter = {
  authorityId: string
  manualId: string
  title: string
  place: Place
  /** The chapter that it is split from, whose owner, review date and members it takes over; null of one that is just new. */
  splitFrom: Chapter | null
}

/**
 * Puts a new chapter into the working contents: the step of every command that begins one. The caller holds the manual's
 * lock and has authorised `userId`. Its slug is given here, once.
 */
export async function putIn(
  transaction: Transaction,
  { authorityId, manualId, title, place, splitFrom }: ComingChapter,
  userId: string,
): Promise<{ chapter: Chapter; entryId: string }> {
  const given = await transaction.chapter.findMany({ where: { manualId }, select: { slug: true } })
  const slug = slugFor(title, new Set(given.map((chapter) => chapter.slug)))
  const [chapterId, entryId] = [randomUUID(), randomUUID()]
  const ofManual = { authorityId, manualId }
  const chapter = await transaction.chapter.create({
    data: {
      ...{ id: chapterId, ...ofManual, slug, title, origin: 'authored' },
      ...(splitFrom && {
        appliesTo: splitFrom.appliesTo,
        ownerId: splitFrom.ownerId,
        reviewDueOn: splitFrom.reviewDueOn,
      }),
    },
  })
  await transaction.entry.create({
    data: {
      ...{ id: entryId, ...ofManual, parentId: place.parentId },
      ...{ position: -1, kind: 'chapter', chapterId },
    },
  })
  await putAmongSiblings(transaction, manualId, entryId, place)
  await transaction.contentsChange.create({
    data: {
      ...{ ...ofManual, entryId, kind: 'added', madeById: userId },
      ...(splitFrom && { succession: 'split', replacementId: splitFrom.id }),
    },
  })
  return { chapter, entryId }
}
