import type { z } from 'zod'
import { recordEvent } from '@/lib/audit/commands'
import { lockRevision } from '@/lib/chapters/locks'
import { remindApproversInput } from '@/lib/chapters/review-inputs'
import { reminderKey, tellReminder } from '@/lib/chapters/tell-review'
import { stateAfter, transitionRefusal } from '@/lib/chapters/transitions'
import { type Actor, authorise } from '@/lib/people/permissions'
import { inTransaction } from '@/lib/platform/database'
import { dayInLondon } from '@/lib/platform/dates'
import { Conflict } from '@/lib/platform/errors'

/**
 * Reminds those who are asked to approve a version and have not decided yet, at most once a day and version. Throws
 * Conflict where they have been reminded today, or where the version is not in review.
 */
export async function remindApprovers(
  actor: Actor,
  input: z.input<typeof remindApproversInput>,
): Promise<{ reminded: number }> {
  const { revisionId } = remindApproversInput.parse(input)
  return inTransaction(async (transaction) => {
    const revision = await lockRevision(transaction, revisionId)
    const { authorityId, userId } = await authorise(
      transaction,
      actor,
      'remindApprovers',
      revision.authorityId,
    )
    if (!stateAfter(revision.state, 'remind'))
      throw new Conflict(transitionRefusal(revision.state, 'remind'), { state: revision.state })
    const by = { userId, day: dayInLondon(new Date()), version: revision.version }
    const already = await transaction.message.count({
      where: { key: { startsWith: reminderKey(revisionId, by.version, by.day) } },
    })
    if (already > 0)
      throw new Conflict('The approvers were reminded of this version today already.', {
        state: revision.state,
      })
    const told = await tellReminder(transaction, revisionId, by)
    await recordEvent(transaction, {
      authorityId,
      actorId: userId,
      action: 'remindApprovers',
      subject: `revision ${revision.id}`,
      details: { told },
    })
    return { reminded: told.length }
  })
}
