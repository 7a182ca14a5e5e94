import type { z } from 'zod'
import { recordEvent } from '@/lib/audit/commands'
import { forgetKeptContents } from '@/lib/contents/cut-off'
import { lockManual } from '@/lib/contents/locks'
import { type Actor, authorise } from '@/lib/people/permissions'
import { inTransaction } from '@/lib/platform/database'
import { Conflict, NotFound } from '@/lib/platform/errors'
import { STATE_WORDS } from '../schedule-words'
import { cancelScheduleInput } from '../schema'

/**
 * Takes back a publication that was set for a time, by whichever publisher set it. Work gathers again from then on. Throws
 * Conflict where it has run or was taken back.
 */
export async function cancelSchedule(
  actor: Actor,
  input: z.input<typeof cancelScheduleInput>,
): Promise<void> {
  const { scheduleId } = cancelScheduleInput.parse(input)
  await inTransaction(async (transaction) => {
    const found = await transaction.schedule.findUnique({ where: { id: scheduleId } })
    if (!found) throw new NotFound('No such publication was set for a time.')
    const { authorityId, manualId } = found
    await lockManual(transaction, manualId)
    const { state, publishAt } = await transaction.schedule.findUniqueOrThrow({ where: { id: scheduleId } })
    const { userId } = await authorise(transaction, actor, 'cancelSchedule', authorityId)
    if (state !== 'waiting') throw new Conflict(`This publication ${STATE_WORDS[state]} already.`, { state })
    await transaction.schedule.update({
      where: { id: scheduleId },
      data: { state: 'cancelled', endedAt: new Date() },
    })
    await forgetKeptContents(transaction, manualId)
    await recordEvent(transaction, {
      authorityId,
      actorId: userId,
      action: 'cancelSchedule',
      subject: `manual ${manualId}`,
      details: { schedule: scheduleId, publishAt: publishAt.toISOString() },
    })
  })
}
