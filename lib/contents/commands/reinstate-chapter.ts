import type { z } from 'zod'
import { recordEvent } from '@/lib/audit/commands'
import { lockChapterOfManual } from '@/lib/contents/locks'
import { reinstateChapterInput } from '@/lib/contents/schema'
import { type Actor, authorise } from '@/lib/people/permissions'
import { inTransaction } from '@/lib/platform/database'
import { Blocked } from '@/lib/platform/errors'

/**
 * Puts a removed chapter back where it stood. Before the removal was published that simply takes it back;
 * afterwards the next release reinstates the chapter.
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
    await recordEvent(transaction, {
      authorityId,
      actorId: userId,
      action: 'reinstateChapter',
      subject: `chapter ${chapterId}`,
    })
  })
}
