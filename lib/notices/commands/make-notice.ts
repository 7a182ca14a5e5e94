import type { z } from 'zod'
import { recordEvent } from '@/lib/audit/commands'
import { rowSeals } from '@/lib/audit/row-seal'
import { lockManual } from '@/lib/contents/locks'
import { chaptersWithReaders } from '@/lib/contents/queries'
import { type Actor, authorise } from '@/lib/people/permissions'
import { inTransaction } from '@/lib/platform/database'
import { Blocked } from '@/lib/platform/errors'
import { noticeEnd } from '../notice-end'
import { makeNoticeInput } from '../notice-inputs'
import { tellNoticeMade } from '../tell-notice'

/**
 * Writes an urgent notice on a chapter that readers have, or on the whole manual. Nobody sees it before somebody else has
 * approved it: those who can are told by e-mail.
 */
export async function makeNotice(
  actor: Actor,
  input: z.input<typeof makeNoticeInput>,
): Promise<{ noticeId: string }> {
  const { manualId, chapterId, words, lastDay, until } = makeNoticeInput.parse(input)
  return inTransaction(async (transaction) => {
    const manual = await lockManual(transaction, manualId)
    const { authorityId, userId } = await authorise(transaction, actor, 'makeNotice', manual.authorityId)
    if (chapterId !== null && !(await chaptersWithReaders(transaction, manualId)).has(chapterId))
      throw new Blocked('Readers do not have this chapter.', [
        'Choose a chapter that is in the manual now, or put the notice on the whole manual.',
      ])
    const end = noticeEnd({ lastDay, until }, new Date())
    if ('problem' in end) throw new Blocked('The notice cannot stand until then.', [end.problem])
    const { expiresAt } = end

    const { id } = await transaction.notice.create({
      data: { authorityId, manualId, chapterId, words, madeById: userId, expiresAt },
    })
    await tellNoticeMade(transaction, id)
    await recordEvent(transaction, {
      authorityId,
      actorId: userId,
      action: 'makeNotice',
      subject: `notice ${id}`,
      details: {
        ...{ manualId, chapterId, words, expiresAt: expiresAt.toISOString() },
        rows: await rowSeals(transaction, 'notices', [id]),
      },
    })
    return { noticeId: id }
  })
}
