import type { z } from 'zod'
import { recordEvent } from '@/lib/audit/commands'
import { lockManual } from '@/lib/contents/locks'
import { type Actor, authorise } from '@/lib/people/permissions'
import { inTransaction } from '@/lib/platform/database'
import { longDateAndTime } from '@/lib/platform/dates'
import { Blocked, Conflict } from '@/lib/platform/errors'
import { refuseOlderEdition } from '../choose-edition'
import { lockOpenRevisions } from '../issue-effect'
import { effectOf, readManualToPublish } from '../queries/release-effect'
import { timeProblem } from '../schedule-time'
import { schedulePublicationInput } from '../schema'
import { refuseBlocked, refuseOtherEffect } from '../shown-effect'

/**
 * Sets what the publisher was shown to be published at a time. What is approved or changed from now on waits for the update
 * after; whatever else happens to what was shown, nothing is published at that time, and every publisher is told. Throws
 * Conflict<ChangedEffect> where it would be another effect by now, Conflict where a publication is set for a time already,
 * and Blocked where something stands in the way.
 */
export async function schedulePublication(
  actor: Actor,
  input: z.input<typeof schedulePublicationInput>,
): Promise<{ scheduleId: string; publishAt: Date }> {
  const { manualId, effectHash, edition: name, shown = [], publishAt } = schedulePublicationInput.parse(input)
  const time = new Date(publishAt)
  return inTransaction(async (transaction) => {
    await lockManual(transaction, manualId)
    const manual = await readManualToPublish(transaction, manualId)
    const { authorityId, userId } = await authorise(
      transaction,
      actor,
      'schedulePublication',
      manual.authorityId,
    )
    if (manual.schedule)
      throw new Conflict(
        `The publication is set for ${longDateAndTime(manual.schedule.publishAt)} already. Take that back first.`,
        null,
      )
    await lockOpenRevisions(transaction, manualId)
    const effect = await effectOf(transaction, manual, userId)
    refuseOtherEffect(effect, effectHash, shown)
    refuseBlocked(effect)
    const problem = timeProblem(time, new Date())
    if (problem) throw new Blocked('The publication cannot be set for that time.', [problem])
    const edition = name ?? manual.nextEdition
    const opens = edition === manual.currentRelease?.edition.name ? null : edition
    if (opens !== null) await refuseOlderEdition(transaction, manualId, opens)

    const { id } = await transaction.schedule.create({
      data: {
        authorityId,
        manualId,
        publishAt: time,
        effectHash,
        shown,
        edition: opens,
        scheduledById: userId,
      },
    })
    await recordEvent(transaction, {
      authorityId,
      actorId: userId,
      action: 'schedulePublication',
      subject: `manual ${manualId}`,
      details: { schedule: id, publishAt: time.toISOString(), effectHash, edition: opens },
    })
    return { scheduleId: id, publishAt: time }
  })
}
