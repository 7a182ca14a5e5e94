import type { z } from 'zod'
import { recordEvent } from '@/lib/audit/commands'
import { lockChapterOfManual } from '@/lib/contents/locks'
import { everyEntry } from '@/lib/contents/outline'
import { workingContents } from '@/lib/contents/queries'
import { removeChapterInput } from '@/lib/contents/schema'
import { type Actor, authorise } from '@/lib/people/permissions'
import { inTransaction, type Transaction } from '@/lib/platform/database'
import { Blocked, NotFound } from '@/lib/platform/errors'
import type { Chapter } from '@/prisma/generated/client'
import type { EntryKind } from '@/prisma/generated/enums'

/**
 * Takes a chapter out of the working contents, from all its places. `details` are what staff will read of it;
 * it is published by somebody else. Identity and history stay, and reinstateChapter() takes it back.
 */
export async function removeChapter(actor: Actor, input: z.input<typeof removeChapterInput>): Promise<void> {
  const { chapterId, details, replacementId } = removeChapterInput.parse(input)
  await inTransaction(async (transaction) => {
    const chapter = await lockChapterOfManual(transaction, chapterId)
    const { manualId } = chapter
    const { authorityId, userId } = await authorise(transaction, actor, 'removeChapter', chapter.authorityId)
    const places = await transaction.entry.findMany({ where: { chapterId, removedAt: null } })
    if (places.length === 0) throw new NotFound('This chapter has been taken out of the contents already.')
    const blockers = await removalBlockers(transaction, chapter, replacementId)
    if (blockers.length > 0) throw new Blocked('The chapter cannot be removed yet.', blockers)

    const placeIds = places.map(({ id }) => id)
    await transaction.entry.updateMany({ where: { id: { in: placeIds } }, data: { removedAt: new Date() } })
    await transaction.contentsChange.createMany({
      data: placeIds.map((entryId) => ({
        authorityId,
        manualId,
        entryId,
        kind: 'removed' as const,
        madeById: userId,
        details,
        replacementId,
      })),
    })
    await recordEvent(transaction, {
      authorityId,
      actorId: userId,
      action: 'removeChapter',
      subject: `chapter ${chapterId}`,
      details: { details, replacementId },
    })
  })
}

/** What is part of the chapter above it, and goes with it. */
const GO_ALONG: ReadonlySet<EntryKind> = new Set<EntryKind>(['note', 'document', 'link'])

async function removalBlockers(
  transaction: Transaction,
  { id: chapterId, manualId }: Chapter,
  replacementId: string | null,
): Promise<string[]> {
  const blockers: string[] = []
  const contents = [...everyEntry(await workingContents(transaction, manualId))]
  for (const place of contents.filter(({ chapter }) => chapter?.id === chapterId))
    for (const { kind, title, text, chapter } of everyEntry(place.entries))
      if (!GO_ALONG.has(kind) && chapter?.id !== chapterId) {
        const words = title ?? chapter?.title ?? text
        blockers.push(`${words ? `“${words}”` : 'A place'} stands below it. Move or remove that first.`)
      }
  const open = await transaction.revision.findFirst({
    where: { chapterId, state: { in: ['in_review', 'approved'] } },
  })
  if (open)
    blockers.push(
      'A new version of it has been submitted or approved. Have it recalled or returned first, so that nobody’s decision is lost unseen.',
    )
  if (replacementId === chapterId) blockers.push('A chapter cannot take its own place.')
  else if (replacementId !== null) {
    const standing = await transaction.entry.findFirst({
      where: { chapterId: replacementId, removedAt: null },
    })
    if (!standing) blockers.push('The chapter that is to take its place is not in the contents.')
  }
  return blockers
}
