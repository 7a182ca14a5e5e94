import type { z } from 'zod'
import { recordEvent } from '@/lib/audit/commands'
import { lockChapter } from '@/lib/chapters/locks'
import { documentOf } from '@/lib/chapters/stored-text'
import { tellVoided } from '@/lib/chapters/tell-voided'
import { writeSavedContent } from '@/lib/chapters/write-saved-content'
import { lockChapterOfManual } from '@/lib/contents/locks'
import { retitleChapterInput } from '@/lib/contents/schema'
import { type Actor, authorise } from '@/lib/people/permissions'
import { inTransaction } from '@/lib/platform/database'
import { NotFound } from '@/lib/platform/errors'

/**
 * Gives a chapter another title; its address stays. Readers get it with the next release, which somebody else
 * publishes. An open version takes the title too: the title is part of what is approved, so one in review or
 * approved becomes a draft again (`voided`).
 */
export async function retitleChapter(
  actor: Actor,
  input: z.input<typeof retitleChapterInput>,
): Promise<{ voided: boolean }> {
  const { chapterId, title } = retitleChapterInput.parse(input)
  return inTransaction(async (transaction) => {
    await lockChapterOfManual(transaction, chapterId)
    // A draft that is being opened holds the chapter, and has its title already: wait for it, and retitle it too.
    const chapter = await lockChapter(transaction, chapterId)
    const { authorityId, userId } = await authorise(transaction, actor, 'retitleChapter', chapter.authorityId)
    if (chapter.title === title) return { voided: false }
    const places = await transaction.entry.findMany({ where: { chapterId, removedAt: null } })
    const [place] = places
    if (!place) throw new NotFound('This chapter has been taken out of the contents.')

    await transaction.$queryRaw`
      SELECT 1 FROM revisions WHERE chapter_id = ${chapterId}::uuid AND state <> 'published' FOR UPDATE`
    const open = await transaction.revision.findFirst({
      where: { chapterId, state: { not: 'published' } },
      include: { text: true },
    })
    await transaction.chapter.update({ where: { id: chapterId }, data: { title } })
    // A place that was printed with a title of its own would go on showing the old one.
    await transaction.entry.updateMany({
      where: { chapterId, removedAt: null, title: { not: null } },
      data: { title: null },
    })
    const written =
      open &&
      (await writeSavedContent(
        transaction,
        open,
        { ...open, title, document: documentOf(open.text) },
        { userId, savedAt: new Date(), mayVoid: true },
      ))
    const voided = Boolean(written?.voided)
    await tellVoided(transaction, [written?.voided ?? null], {
      userId,
      did: (chapter) => `given ${chapter} another title: “${title}”`,
    })
    await transaction.contentsChange.create({
      data: {
        authorityId,
        manualId: chapter.manualId,
        entryId: place.id,
        kind: 'retitled',
        madeById: userId,
      },
    })
    await recordEvent(transaction, {
      authorityId,
      actorId: userId,
      action: 'retitleChapter',
      subject: `chapter ${chapterId}`,
      details: { from: chapter.title, to: title, voided },
    })
    return { voided }
  })
}
