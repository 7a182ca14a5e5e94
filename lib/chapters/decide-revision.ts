import type { z } from 'zod'
import { rowSeals } from '@/lib/audit/row-seal'
import type { Authorised } from '@/lib/people/permissions'
import type { Transaction } from '@/lib/platform/database'
import { calendarDay, dayInLondon } from '@/lib/platform/dates'
import { Blocked, Conflict, Forbidden } from '@/lib/platform/errors'
import type { Revision, RevisionState } from '@/prisma/generated/client'
import { approvalsGiven, approvesFor, deciderOf, returnsFor } from './deciding'
import { meetingProblem } from './meeting'
import { openComments } from './queries/open-comments'
import { COMMENTS_CAME, COMMENTS_OPEN, STALE_REVIEW } from './refusals'
import type { approveRevisionInput, returnRevisionInput } from './review-inputs'
import { approvalsOf } from './standing'
import { tellApproved, tellReturned } from './tell-review'
import { stateAfter, transitionRefusal } from './transitions'

/** What became of a decision: in whose place it was made, and the seal of its row, which its audit event carries. */
export type Decided = { decidedAt: Date; onBehalfOfId: string | null; rows: string[] }

/** What became of an approval: how many more are needed, too, before the version is approved. */
export type Approved = Decided & { stillNeeded: number }

/**
 * Approves a locked revision in the place of whoever was authorised, inside the caller's transaction. It is approved
 * once as many have as it asks for; until then it stays in review. Throws Conflict where the revision is another by
 * now, Forbidden for contributors and for a second approval, Blocked where comments are open or a meeting is half named.
 */
export async function approveSubmitted(
  transaction: Transaction,
  revision: Revision,
  authorised: Authorised,
  given: z.output<typeof approveRevisionInput>,
): Promise<Approved> {
  const { authorityId, userId } = authorised
  const state = asked(revision, 'approve')
  const contributions = await transaction.contribution.findMany({ where: { revisionId: revision.id } })
  const contributorIds = contributions.map((contribution) => contribution.userId)
  const decisions = await transaction.decision.findMany({ where: { revisionId: revision.id } })
  const approvals = approvalsOf({ ...revision, decisions })
  const seat = approvesFor(deciderOf(authorised), approvals, contributorIds)
  if ('refusal' in seat) throw new Forbidden(seat.refusal)
  if (revision.contentHash !== given.contentHash)
    throw new Conflict(STALE_REVIEW, { contentHash: revision.contentHash })
  await refuseOpenComments(transaction, revision.id, given)
  const problem = meetingProblem(given, dayInLondon(new Date()))
  if (problem) throw new Blocked('Some details of the meeting are missing.', [problem.sentence])

  const decision = await transaction.decision.create({
    data: {
      ...{ authorityId, revisionId: revision.id, contentHash: given.contentHash, outcome: 'approved' },
      ...{ deciderId: userId, onBehalfOfId: seat.onBehalfOfId, meeting: given.meeting, minute: given.minute },
      meetingOn: calendarDay(given.meetingOn),
    },
  })
  const now = approvalsGiven([...approvals, { deciderId: userId, ...seat }], contributorIds)
  const stillNeeded = Math.max(0, revision.approvalsRequired - now)
  if (stillNeeded === 0) {
    await transaction.revision.update({ where: { id: revision.id }, data: { state } })
    if (given.nextReviewOn !== null)
      await transaction.chapter.update({
        where: { id: revision.chapterId },
        data: { reviewDueOn: calendarDay(given.nextReviewOn) },
      })
    await tellApproved(transaction, revision.id, decision)
  }
  const rows = await rowSeals(transaction, 'decisions', [decision.id])
  return { decidedAt: decision.decidedAt, onBehalfOfId: seat.onBehalfOfId, stillNeeded, rows }
}

/** Returns a locked revision to its author with a remark, inside the caller's transaction. Throws Conflict as approving does. */
export async function returnSubmitted(
  transaction: Transaction,
  revision: Revision,
  authorised: Authorised,
  { contentHash, remark }: z.output<typeof returnRevisionInput>,
): Promise<Decided> {
  const state = asked(revision, 'return')
  if (revision.contentHash !== contentHash)
    throw new Conflict(STALE_REVIEW, { contentHash: revision.contentHash })
  const onBehalfOfId = returnsFor(deciderOf(authorised))
  const { authorityId, userId: deciderId } = authorised
  const decision = await transaction.decision.create({
    data: {
      ...{ authorityId, revisionId: revision.id, contentHash, outcome: 'returned', remark },
      ...{ deciderId, onBehalfOfId },
    },
  })
  await transaction.revision.update({ where: { id: revision.id }, data: { state } })
  await tellReturned(transaction, revision.id, decision)
  const rows = await rowSeals(transaction, 'decisions', [decision.id])
  return { decidedAt: decision.decidedAt, onBehalfOfId, rows }
}

function asked(revision: Revision, act: 'approve' | 'return'): RevisionState {
  const state = stateAfter(revision.state, act)
  if (!state) throw new Conflict(transitionRefusal(revision.state, act), { state: revision.state })
  return state
}

async function refuseOpenComments(
  transaction: Transaction,
  revisionId: string,
  {
    commentsRead,
    commentsShown,
  }: Pick<z.output<typeof approveRevisionInput>, 'commentsRead' | 'commentsShown'>,
): Promise<void> {
  if (commentsRead && commentsShown === null) return
  const open = await openComments(transaction, revisionId, commentsRead ? (commentsShown ?? []) : [])
  if (open > 0)
    throw new Blocked(commentsRead ? COMMENTS_CAME : COMMENTS_OPEN, [
      open === 1 ? 'One comment is open.' : `${open} comments are open.`,
    ])
}
