import type { z } from 'zod'
import { recordEvent } from '@/lib/audit/commands'
import { lockChapterOfManual } from '@/lib/contents/locks'
import { chaptersWithReaders } from '@/lib/contents/queries'
import { removeChapterInput } from '@/lib/contents/schema'
import { takeOut } from '@/lib/contents/take-out'
import { type Actor, authorise } from '@/lib/people/permissions'
import { inTransaction } from '@/lib/platform/database'

/**
 * Takes a chapter out of the working contents, from all its places. `details` are what staff will read of it;
 * it is published by somebody else where readers have the chapter (`readersHaveIt`). Identity and history stay, and reinstateChapter() takes it back.
 */
export async function removeChapter(
  actor: Actor,
  input: z.input<typeof removeChapterInput>,
): Promise<{ readersHaveIt: boolean }> {
  const { chapterId, details, replacementId } = removeChapterInput.parse(input)
  return inTransaction(async (transaction) => {
    const chapter = await lockChapterOfManual(transaction, chapterId)
    const { authorityId, userId } = await authorise(transaction, actor, 'removeChapter', chapter.authorityId)
    await takeOut(transaction, chapter, { details, replacementId, succession: null }, userId)
    await recordEvent(transaction, {
      authorityId,
      actorId: userId,
      action: 'removeChapter',
      subject: `chapter ${chapterId}`,
      details: { details, replacementId },
    })
    const withReaders = await chaptersWithReaders(transaction, chapter.manualId)
    return { readersHaveIt: withReaders.has(chapterId) }
  })
}
