import type { z } from 'zod'
import { recordEvent } from '@/lib/audit/commands'
import { lockManual } from '@/lib/contents/locks'
import { type Actor, authorise } from '@/lib/people/permissions'
import { inTransaction } from '@/lib/platform/database'
import { NotFound } from '@/lib/platform/errors'
import { releaseSnapshot } from '../queries/release-rows'
import { rewriteSearchNaming } from '../search-rows'
import { setStaffOnlyInput } from '../who-reads-input'

/**
 * Says whether a chapter is for staff alone. It counts from the commit, for every release that held it, at every door; pages
 * are drawn anew (a trigger counts the presentation number up), and what is found by search in other chapters names it
 * no longer, or again.
 */
export async function setStaffOnly(actor: Actor, input: z.input<typeof setStaffOnlyInput>): Promise<void> {
  const { chapterId, staffOnly } = setStaffOnlyInput.parse(input)
  await inTransaction(async (transaction) => {
    const found = await transaction.chapter.findUnique({
      where: { id: chapterId },
      select: { manualId: true },
    })
    if (!found) throw new NotFound('There is no such chapter.')
    const manual = await lockManual(transaction, found.manualId)
    const { authorityId, userId } = await authorise(transaction, actor, 'setStaffOnly', manual.authorityId)
    const { count } = await transaction.chapter.updateMany({
      where: { id: chapterId, staffOnly: !staffOnly },
      data: { staffOnly },
    })
    if (count === 0) return
    const current = await releaseSnapshot(transaction, manual.currentReleaseId)
    await rewriteSearchNaming(transaction, { authorityId, manualId: manual.id }, current, chapterId)
    await recordEvent(transaction, {
      ...{ authorityId, actorId: userId, action: 'setStaffOnly', subject: `chapter ${chapterId}` },
      details: { staffOnly },
    })
  })
}
