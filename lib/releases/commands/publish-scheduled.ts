import type { z } from 'zod'
import { recordEvent } from '@/lib/audit/commands'
import { lockManual } from '@/lib/contents/locks'
import { effectDifference } from '@/lib/ledger/effect-lines'
import { authoriseSchedule } from '@/lib/people/authorise-schedule'
import type { Actor } from '@/lib/people/permissions'
import { databaseClock, inTransaction, type Transaction } from '@/lib/platform/database'
import { Blocked, Conflict, NotFound } from '@/lib/platform/errors'
import type { Schedule } from '@/prisma/generated/client'
import { chooseEdition } from '../choose-edition'
import { closePlan } from '../close-plan'
import type { ManualToPublish, ReleaseEffect } from '../effect'
import { failSchedule } from '../fail-schedule'
import { issueEffect, lockOpenRevisions } from '../issue-effect'
import { effectOf, readManualToPublish } from '../queries/release-effect'
import { latenessProblem } from '../schedule-time'
import { STATE_WORDS } from '../schedule-words'
import { effectLine, publishScheduledInput } from '../schema'
import { differenceInWords } from '../shown-effect'

/** What came of a publication that was set for a time: the number of the release, or why there is none. */
export type ScheduledOutcome = { number: number } | { problem: string }

/**
 * Makes a publication that was set for a time, in the name of whoever set it and as it was shown to them, once that time
 * has come: they are a publisher still, every approval still holds, and nothing else stands in the way. Otherwise nothing
 * is published, for good: the reason is kept, and every publisher is told. Throws Conflict where it has run already.
 */
export async function publishScheduled(
  actor: Actor,
  input: z.input<typeof publishScheduledInput>,
): Promise<ScheduledOutcome> {
  const { scheduleId } = publishScheduledInput.parse(input)
  return inTransaction(async (transaction) => {
    const found = await transaction.schedule.findUnique({ where: { id: scheduleId } })
    if (!found) throw new NotFound('No such publication was set for a time.')
    await lockManual(transaction, found.manualId)
    const schedule = await transaction.schedule.findUniqueOrThrow({ where: { id: scheduleId } })
    const publisherProblem = await authoriseSchedule(transaction, actor, schedule)
    if (schedule.state !== 'waiting')
      throw new Conflict(`This publication ${STATE_WORDS[schedule.state]} already.`, {
        state: schedule.state,
      })
    const now = await databaseClock(transaction)
    if (schedule.publishAt > now) throw new Conflict('The time of this publication has not come.', null)

    await lockOpenRevisions(transaction, schedule.manualId)
    const manual = await readManualToPublish(transaction, schedule.manualId)
    const effect = await effectOf(transaction, manual, schedule.scheduledById)
    const problem =
      publisherProblem ?? latenessProblem(schedule.publishAt, now) ?? effectProblem(effect, schedule)
    return problem === null
      ? publish(transaction, effect, schedule)
      : fail(transaction, manual, schedule, problem)
  })
}

/** Why what was shown cannot be published as it was, in sentences; null where it can. */
function effectProblem(effect: ReleaseEffect, { effectHash, shown }: Schedule): string | null {
  if (effect.hash !== effectHash) {
    const difference = differenceInWords(effectDifference(effectLine.array().parse(shown), effect.lines))
    return ['What would be published was no longer what had been shown.', ...difference].join('\n')
  }
  if (effect.blockers.length === 0) return null
  return effect.blockers.map(({ sentence }) => sentence).join('\n')
}

async function publish(
  transaction: Transaction,
  effect: ReleaseEffect,
  schedule: Schedule,
): Promise<ScheduledOutcome> {
  const { id, authorityId, manualId, scheduledById, effectHash } = schedule
  const edition = await editionOrProblem(transaction, effect.manual, schedule.edition)
  if ('problem' in edition) return fail(transaction, effect.manual, schedule, edition.problem)
  const release = await issueEffect(transaction, { effect, edition, userId: scheduledById, emergency: null })
  await transaction.schedule.update({
    where: { id },
    data: { state: 'published', releaseId: release.id, endedAt: new Date() },
  })
  await closePlan(transaction, effect.manual)
  await recordEvent(transaction, {
    authorityId,
    actorId: scheduledById,
    action: 'publishScheduled',
    subject: `manual ${manualId}`,
    details: {
      schedule: id,
      release: release.number,
      effectHash,
      contentHash: release.contentHash,
      seal: release.seal,
    },
  })
  return { number: release.number }
}

/** The edition, or why it can be neither joined nor opened, which no later try would change: nothing was written then. */
async function editionOrProblem(
  ...of: Parameters<typeof chooseEdition>
): Promise<{ id: string; name: string } | { problem: string }> {
  try {
    return await chooseEdition(...of)
  } catch (error) {
    if (error instanceof Blocked) return { problem: [error.message, ...error.blockers].join('\n') }
    throw error
  }
}

async function fail(
  transaction: Transaction,
  manual: ManualToPublish,
  { id, authorityId, manualId, publishAt, scheduledById }: Schedule,
  problem: string,
): Promise<ScheduledOutcome> {
  await failSchedule(transaction, manual, { id, publishAt }, problem)
  await recordEvent(transaction, {
    authorityId,
    actorId: scheduledById,
    action: 'publishScheduled',
    subject: `manual ${manualId}`,
    details: { schedule: id, problem },
  })
  return { problem }
}
