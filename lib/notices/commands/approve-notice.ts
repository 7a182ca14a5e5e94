import type { z } from 'zod'
import { recordEvent } from '@/lib/audit/commands'
import { rowSeals } from '@/lib/audit/row-seal'
import { type Actor, authorise } from '@/lib/people/permissions'
import { inTransaction } from '@/lib/platform/database'
import { Conflict, Forbidden } from '@/lib/platform/errors'
import { lockNotice } from '../lock-notice'
import { approveNoticeInput } from '../notice-inputs'
import { OWN_NOTICE } from '../notice-standing'
import { tellNoticeApproved } from '../tell-notice'

/**
 * Approves a notice, which readers have from the next page that they open until it runs out or is ended. Throws Forbidden
 * for whoever wrote it, and Conflict where it has been approved or ended, or has run out.
 */
export async function approveNotice(actor: Actor, input: z.input<typeof approveNoticeInput>): Promise<void> {
  const { noticeId } = approveNoticeInput.parse(input)
  await inTransaction(async (transaction) => {
    const notice = await lockNotice(transaction, noticeId)
    const { authorityId, userId } = await authorise(transaction, actor, 'approveNotice', notice.authorityId)
    if (notice.madeById === userId) throw new Forbidden(OWN_NOTICE)
    if (notice.approvedAt) throw new Conflict('This notice has been approved already.', null)
    if (notice.endedAt) throw new Conflict('This notice has been withdrawn.', null)
    if (notice.expiresAt <= new Date())
      throw new Conflict('This notice has run out before anybody approved it. Write it again.', null)

    await transaction.notice.update({
      where: { id: noticeId },
      data: { approvedAt: new Date(), approvedById: userId },
    })
    await tellNoticeApproved(transaction, noticeId)
    await recordEvent(transaction, {
      authorityId,
      actorId: userId,
      action: 'approveNotice',
      subject: `notice ${noticeId}`,
      details: { words: notice.words, rows: await rowSeals(transaction, 'notices', [noticeId]) },
    })
  })
}
