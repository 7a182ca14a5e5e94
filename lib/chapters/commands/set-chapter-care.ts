import type { z } from 'zod'
import { recordEvent } from '@/lib/audit/commands'
import { setChapterCareInput } from '@/lib/chapters/care-input'
import { lockChapters } from '@/lib/chapters/locks'
import { type Actor, authorise } from '@/lib/people/permissions'
import { WORKING_ROLES } from '@/lib/people/working-roles'
import { inTransaction, type Transaction } from '@/lib/platform/database'
import { calendarDay } from '@/lib/platform/dates'
import { Blocked, NotFound } from '@/lib/platform/errors'

/**
 * Says who looks after chapters of one manual and when their texts are to be looked at again: of one chapter, or of many
 * at once. Working facts: readers see neither. Throws NotFound unless all are chapters of one manual, and Blocked for an
 * owner who has no role in the authority.
 */
export async function setChapterCare(
  actor: Actor,
  input: z.input<typeof setChapterCareInput>,
): Promise<{ chapters: number }> {
  const { chapterIds, ownerId, reviewDueOn } = setChapterCareInput.parse(input)
  return inTransaction(async (transaction) => {
    const asked = new Set(chapterIds)
    const chapters = [...(await lockChapters(transaction, [...asked])).values()]
    const [first] = chapters
    if (!first || chapters.length < asked.size) throw new NotFound('There is no such chapter.')
    const { authorityId, userId } = await authorise(transaction, actor, 'setChapterCare', first.authorityId)
    if (chapters.some(({ manualId }) => manualId !== first.manualId))
      throw new NotFound('These chapters are not of one manual.')
    // Whoever looks after them already may go on doing so: it is a review date that is set then.
    if (ownerId && chapters.some((chapter) => chapter.ownerId !== ownerId))
      await requireRole(transaction, ownerId, authorityId)

    const { count } = await transaction.chapter.updateMany({
      where: { id: { in: chapters.map(({ id }) => id) } },
      data: {
        ...(ownerId === undefined ? {} : { ownerId }),
        ...(reviewDueOn === undefined ? {} : { reviewDueOn: calendarDay(reviewDueOn) }),
      },
    })
    await recordEvent(transaction, {
      authorityId,
      actorId: userId,
      action: 'setChapterCare',
      subject: `manual ${first.manualId}`,
      details: {
        chapters: chapters.map(({ id }) => id),
        ...(ownerId === undefined ? {} : { ownerId }),
        ...(reviewDueOn === undefined ? {} : { reviewDueOn }),
      },
    })
    return { chapters: count }
  })
}

async function requireRole(transaction: Transaction, userId: string, authorityId: string): Promise<void> {
  const held = await transaction.membership.count({
    where: { userId, authorityId, role: { in: [...WORKING_ROLES] }, user: { deactivatedAt: null } },
  })
  if (held === 0)
    throw new Blocked('This person cannot look after a chapter here.', [
      'The owner has a role in this authority: an administrator gives roles.',
    ])
}
