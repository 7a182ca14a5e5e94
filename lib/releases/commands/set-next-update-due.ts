import type { z } from 'zod'
import { recordEvent } from '@/lib/audit/commands'
import { lockManual } from '@/lib/contents/locks'
import { type Actor, authorise } from '@/lib/people/permissions'
import { inTransaction } from '@/lib/platform/database'
import { calendarDay } from '@/lib/platform/dates'
import { setNextUpdateDueInput } from '../schema'

/**
 * Says when readers may expect the manual's next update, or that it is not known. It shows on readers' pages and
 * is outside any release, so the pages' presentation number counts up.
 */
export async function setNextUpdateDue(
  actor: Actor,
  input: z.input<typeof setNextUpdateDueInput>,
): Promise<{ presentationNumber: number }> {
  const { manualId, due } = setNextUpdateDueInput.parse(input)
  return inTransaction(async (transaction) => {
    const manual = await lockManual(transaction, manualId)
    const { authorityId, userId } = await authorise(
      transaction,
      actor,
      'setNextUpdateDue',
      manual.authorityId,
    )
    const { presentationNumber } = await transaction.manual.update({
      where: { id: manualId },
      data: { nextUpdateDue: calendarDay(due), presentationNumber: { increment: 1 } },
      select: { presentationNumber: true },
    })
    await recordEvent(transaction, {
      authorityId,
      actorId: userId,
      action: 'setNextUpdateDue',
      subject: `manual ${manualId}`,
      details: { due },
    })
    return { presentationNumber }
  })
}
