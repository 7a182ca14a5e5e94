import type { z } from 'zod'
import { recordEvent } from '@/lib/audit/commands'
import { rowSeals } from '@/lib/audit/row-seal'
import { lockChapters } from '@/lib/chapters/locks'
import { doubtPartsUnderWay, doubtVersionUnderWay, partsNotPublished } from '@/lib/chapters/remark-withheld'
import { lockManual } from '@/lib/contents/locks'
import { type Actor, authorise } from '@/lib/people/permissions'
import { inTransaction } from '@/lib/platform/database'
import { Blocked, Conflict, NotFound } from '@/lib/platform/errors'
import { showWithholding } from '../show-withholding'
import { withholdTextInput } from '../withholding-inputs'

/**
 * Withholds published texts of a chapter: at every address, past days included, the notice stands in their place, search
 * finds nothing of them, and files that no other text shows are gone. Rows, hashes and approvals stay as they are; a version under way, which may have the same words, is a draft again,
 * with a comment that says why, and so is one of another chapter into which the words went by a merge or a split. All or none: Conflict where one is withheld already, Blocked where one is not published.
 */
export async function withholdText(
  actor: Actor,
  input: z.input<typeof withholdTextInput>,
): Promise<{ withholdingIds: string[] }> {
  const { revisionIds, reason, notice } = withholdTextInput.parse(input)
  return inTransaction(async (transaction) => {
    const found = await transaction.revision.findFirst({
      where: { id: { in: revisionIds } },
      select: { manualId: true },
    })
    if (!found) throw new NotFound('There is no such version of a chapter.')
    const manual = await lockManual(transaction, found.manualId)
    const { authorityId, userId } = await authorise(transaction, actor, 'withholdText', manual.authorityId)
    const revisions = await transaction.revision.findMany({
      where: { id: { in: revisionIds }, manualId: manual.id },
      include: { withholdings: { where: { liftedAt: null } } },
      orderBy: { number: 'asc' },
    })
    const chapterIds = new Set(revisions.map(({ chapterId }) => chapterId))
    const [chapterId] = chapterIds
    if (revisions.length !== revisionIds.length || chapterIds.size !== 1 || chapterId === undefined)
      throw new NotFound('There is no such version of this chapter.')
    const open = revisions.filter(({ state }) => state !== 'published')
    if (open.length > 0)
      throw new Blocked('Only what readers have is withheld.', [
        'A version that is not published is changed instead: nobody but those who keep the manual sees it.',
      ])
    if (revisions.some(({ withholdings }) => withholdings.length > 0))
      throw new Conflict('One of these texts is withheld already. Look at the page again.', null)

    // A draft that is being opened holds the chapter, and has looked whether its text is withheld: wait for it, and doubt it.
    const partIds = await partsNotPublished(transaction, chapterId)
    await lockChapters(transaction, [chapterId, ...partIds])
    const made = await transaction.withholding.createManyAndReturn({
      data: revisions.map(({ id }) => ({ authorityId, revisionId: id, reason, notice, madeById: userId })),
      select: { id: true },
    })
    const withholdingIds = made.map(({ id }) => id)
    await showWithholding(transaction, manual, chapterId)
    const doubted = await doubtVersionUnderWay(transaction, chapterId, { userId })
    const doubtedParts = await doubtPartsUnderWay(transaction, chapterId, partIds, { userId })
    await recordEvent(transaction, {
      authorityId,
      actorId: userId,
      action: 'withholdText',
      subject: `chapter ${chapterId}`,
      details: {
        ...{ reason, notice, revisions: revisions.map(({ id, contentHash }) => ({ id, contentHash })) },
        doubted,
        ...(doubtedParts.length > 0 ? { doubtedParts } : {}),
        rows: await rowSeals(transaction, 'withholdings', withholdingIds),
      },
    })
    return { withholdingIds }
  })
}
