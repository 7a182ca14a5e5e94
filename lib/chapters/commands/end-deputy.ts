import type { z } from 'zod'
import { recordEvent } from '@/lib/audit/commands'
import { endDeputyInput } from '@/lib/chapters/review-inputs'
import { deputyshipStanding } from '@/lib/people/deputyship'
import { type Actor, authorise } from '@/lib/people/permissions'
import { inTransaction } from '@/lib/platform/database'
import { Blocked, Conflict, NotFound } from '@/lib/platform/errors'

/** Ends an appointment now, before its last day: approvers end their own deputies', publishers anybody's. */
export async function endDeputy(actor: Actor, input: z.input<typeof endDeputyInput>): Promise<void> {
  const { deputyshipId } = endDeputyInput.parse(input)
  return inTransaction(async (transaction) => {
    await transaction.$queryRaw`SELECT 1 FROM deputies WHERE id = ${deputyshipId}::uuid FOR UPDATE`
    const deputyship = await transaction.deputy.findUnique({ where: { id: deputyshipId } })
    if (!deputyship) throw new NotFound('There is no such appointment.')
    const { authorityId, userId, roles } = await authorise(
      transaction,
      actor,
      'endDeputy',
      deputyship.authorityId,
    )
    if (deputyship.approverId !== userId && !roles.includes('publisher'))
      throw new Blocked('This is somebody else’s deputy.', [
        'A publisher of this authority ends the appointment.',
      ])
    const now = new Date()
    if (deputyshipStanding(deputyship, now) === 'over')
      throw new Conflict('This appointment is over already.', null)
    await transaction.deputy.update({ where: { id: deputyshipId }, data: { endedAt: now } })
    await recordEvent(transaction, {
      authorityId,
      actorId: userId,
      action: 'endDeputy',
      subject: `deputy ${deputyshipId}`,
      details: { approverId: deputyship.approverId, deputyId: deputyship.deputyId },
    })
  })
}
