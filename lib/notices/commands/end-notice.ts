import type { z } from 'zod'
import { recordEvent } from '@/lib/audit/commands'
import { rowSeals } from '@/lib/audit/row-seal'
import { type Actor, authorise } from '@/lib/people/permissions'
import { inTransaction } from '@/lib/platform/database'
import { Conflict } from '@/lib/platform/errors'
import { lockNotice } from '../lock-notice'
import { endNoticeInput } from '../notice-inputs'

/** Takes a notice from readers before it runs out, or withdraws one that nobody has approved. It stays in the list. */
export async function endNotice(actor: Actor, input: z.input<typeof endNoticeInput>): Promise<void> {
  const { noticeId } = endNoticeInput.parse(input)
  await inTransaction(async (transaction) => {
    const notice = await lockNotice(transaction, noticeId)
    const { authorityId, userId } = await authorise(transaction, actor, 'endNotice', notice.authorityId)
    if (notice.endedAt) throw new Conflict('This notice has been ended already.', null)
    if (notice.expiresAt <= new Date()) throw new Conflict('This notice has run out already.', null)

    await transaction.notice.update({
      where: { id: noticeId },
      data: { endedAt: new Date(), endedById: userId },
    })
    await recordEvent(transaction, {
      authorityId,
      actorId: userId,
      action: 'endNotice',
      subject: `notice ${noticeId}`,
      details: {
        approved: notice.approvedAt !== null,
        rows: await rowSeals(transaction, 'notices', [noticeId]),
      },
    })
  })
}
