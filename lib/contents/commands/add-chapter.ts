import type { z } from 'zod'
import { recordEvent } from '@/lib/audit/commands'
import { lockContents } from '@/lib/contents/locks'
import { putIn } from '@/lib/contents/put-in'
import { workingContents } from '@/lib/contents/queries'
import { addChapterInput } from '@/lib/contents/schema'
import { refuseUnfitParent } from '@/lib/contents/siblings'
import { placeAtEnd } from '@/lib/contents/steps'
import { type Actor, authorise } from '@/lib/people/permissions'
import { inTransaction } from '@/lib/platform/database'
import { Blocked } from '@/lib/platform/errors'

/**
 * Adds a chapter to the working contents. Readers see neither its title nor its place before the release that
 * brings its first approved text. Its slug is given here, once.
 */
export async function addChapter(
  actor: Actor,
  input: z.input<typeof addChapterInput>,
): Promise<{ chapterId: string; entryId: string; slug: string }> {
  const { manualId, title, parentId, ...asked } = addChapterInput.parse(input)
  return inTransaction(async (transaction) => {
    const manual = await lockContents(transaction, manualId)
    const { authorityId, userId } = await authorise(transaction, actor, 'addChapter', manual.authorityId)
    if (parentId === null)
      throw new Blocked('A chapter stands in a section.', ['Choose the section that it stands in.'])
    await refuseUnfitParent(transaction, manualId, parentId)

    const place =
      'at' in asked
        ? placeAtEnd(await workingContents(transaction, manualId), parentId, asked.at)
        : { parentId, previousEntryId: asked.previousEntryId }

    const coming = { authorityId, manualId, title, place, splitFrom: null }
    const { chapter, entryId } = await putIn(transaction, coming, userId)
    const { id: chapterId, slug } = chapter
    await recordEvent(transaction, {
      authorityId,
      actorId: userId,
      action: 'addChapter',
      subject: `chapter ${chapterId}`,
      details: { title, slug, parentId },
    })
    return { chapterId, entryId, slug }
  })
}
