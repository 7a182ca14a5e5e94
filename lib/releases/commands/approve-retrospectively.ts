import type { z } from 'zod'
import { recordEvent } from '@/lib/audit/commands'
import { rowSeals } from '@/lib/audit/row-seal'
import { afterwardsDecider, approvesFor, deciderOf, returnsFor } from '@/lib/chapters/deciding'
import { lockRevision } from '@/lib/chapters/locks'
import { meetingProblem } from '@/lib/chapters/meeting'
import { OWN_EMERGENCY } from '@/lib/chapters/refusals'
import { tellReturnedAfterwards } from '@/lib/chapters/tell-emergency'
import { lockManual } from '@/lib/contents/locks'
import { type Actor, authorise } from '@/lib/people/permissions'
import { inTransaction } from '@/lib/platform/database'
import { calendarDay, dayInLondon } from '@/lib/platform/dates'
import { Blocked, Conflict, Forbidden } from '@/lib/platform/errors'
import { decidedSince } from '../queries/retrospective-approvals'
import { approvalsAfterwards, retrospectiveStanding } from '../retrospective'
import { approveRetrospectivelyInput } from '../schema'

/**
 * Decides afterwards on what was published in an emergency: approved, or returned because it must be put right. Throws
 * Forbidden for whoever wrote or published it, and Conflict where it has its approvals already or never needed them.
 */
export async function approveRetrospectively(
  actor: Actor,
  input: z.input<typeof approveRetrospectivelyInput>,
): Promise<{ stillNeeded: number }> {
  const given = approveRetrospectivelyInput.parse(input)
  return inTransaction(async (transaction) => {
    const { manualId } =
      (await transaction.revision.findUnique({
        where: { id: given.revisionId },
        select: { manualId: true },
      })) ?? {}
    // It may write to the manual, and whoever publishes that has it, and then points at this version.
    if (manualId) await lockManual(transaction, manualId)
    const revision = await lockRevision(transaction, given.revisionId)
    const authorised = await authorise(transaction, actor, 'approveRetrospectively', revision.authorityId)
    const emergency = await decidedSince(transaction, revision.id)
    if (!emergency) throw new Conflict('This version was not published in an emergency.', null)
    if (revision.contentHash !== given.contentHash)
      throw new Conflict('This is not the text that was published.', { contentHash: revision.contentHash })
    const before = retrospectiveStanding(emergency)
    if (before.standing === 'given') throw new Conflict('This version has been approved since.', null)

    const decider = afterwardsDecider(deciderOf(authorised), emergency.publishedById)
    if (!decider) throw new Forbidden(OWN_EMERGENCY)
    const { outcome, remark, meeting, minute } = given
    const seat =
      outcome === 'returned'
        ? { onBehalfOfId: returnsFor(decider) }
        : approvesFor(decider, approvalsAfterwards(emergency), emergency.contributorIds)
    if ('refusal' in seat) throw new Forbidden(seat.refusal)
    const problem = meetingProblem(given, dayInLondon(new Date()))
    if (problem) throw new Blocked('Some details of the meeting are missing.', [problem.sentence])

    const decision = { outcome, deciderId: authorised.userId, ...seat }
    const { id } = await transaction.decision.create({
      data: {
        ...{ authorityId: authorised.authorityId, revisionId: revision.id, contentHash: given.contentHash },
        ...{ ...decision, remark, meeting, minute },
        meetingOn: calendarDay(given.meetingOn),
      },
    })
    // Pages of manuals that tell readers who approved say more from now on.
    await transaction.manual.updateMany({
      where: { id: revision.manualId, showApprovers: true },
      data: { presentationNumber: { increment: 1 } },
    })
    if (outcome === 'returned')
      await tellReturnedAfterwards(transaction, revision.id, { id, deciderId: authorised.userId, remark })
    const { stillNeeded } = retrospectiveStanding({
      ...emergency,
      decisions: [decision, ...emergency.decisions],
    })
    await recordEvent(transaction, {
      authorityId: authorised.authorityId,
      actorId: authorised.userId,
      action: 'approveRetrospectively',
      subject: `revision ${revision.id}`,
      details: {
        ...{ outcome, contentHash: given.contentHash, onBehalfOf: seat.onBehalfOfId, stillNeeded },
        rows: await rowSeals(transaction, 'decisions', [id]),
      },
    })
    return { stillNeeded }
  })
}
