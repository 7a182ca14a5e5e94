import type { z } from 'zod'
import { recordEvent } from '@/lib/audit/commands'
import { mostApprovals } from '@/lib/chapters/deciding'
import { lockRevision } from '@/lib/chapters/locks'
import { decidersOf } from '@/lib/chapters/queries/deciders'
import { readinessOf } from '@/lib/chapters/queries/readiness'
import { submitRevisionInput } from '@/lib/chapters/schema'
import { tellSubmitted } from '@/lib/chapters/tell-review'
import { stateAfter, transitionRefusal } from '@/lib/chapters/transitions'
import { type Actor, authorise } from '@/lib/people/permissions'
import { inTransaction, type Transaction } from '@/lib/platform/database'
import { Blocked, Conflict } from '@/lib/platform/errors'

/**
 * Hands a draft to the approvers. Throws Blocked with what stands in the way; a change called minor that
 * touches what staff act on is submitted once the author has confirmed it, and a text that is the published one once they
 * have said that they reviewed it; the answers are recorded. `lacking`: how many of the approvers that it needs nobody could
 * be now, since those who wrote some of it cannot.
 */
export async function submitRevision(
  actor: Actor,
  input: z.input<typeof submitRevisionInput>,
): Promise<{ submittedAt: Date; lacking: number }> {
  const { revisionId, minorConfirmed, reviewedUnchanged } = submitRevisionInput.parse(input)
  return inTransaction(async (transaction) => {
    const revision = await lockRevision(transaction, revisionId)
    const { authorityId, userId } = await authorise(
      transaction,
      actor,
      'submitRevision',
      revision.authorityId,
    )
    const state = stateAfter(revision.state, 'submit')
    if (!state) throw new Conflict(transitionRefusal(revision.state, 'submit'), { state: revision.state })
    const { blockers, doubts, unchanged } = await readinessOf(transaction, revision, reviewedUnchanged)
    if (blockers.length > 0) throw new Blocked('This version cannot be submitted yet.', blockers)
    if (doubts.length > 0 && !minorConfirmed) {
      throw new Blocked('Confirm that this is a minor change, or call it an update.', doubts)
    }

    // The moment is the database's, which asks for as many approvers as the manual does now.
    await transaction.revision.update({
      where: { id: revision.id },
      data: { state, submittedById: userId, submittedAt: new Date() },
    })
    const { submittedAt, needed } = await submissionOf(transaction, revision.id)
    await tellSubmitted(transaction, revision.id, { userId, at: submittedAt })
    await recordEvent(transaction, {
      authorityId,
      actorId: userId,
      action: 'submitRevision',
      subject: `revision ${revision.id}`,
      details: {
        ...{ contentHash: revision.contentHash, minorConfirmed: doubts },
        reviewedUnchanged: unchanged && reviewedUnchanged,
      },
    })
    return { submittedAt, lacking: Math.max(0, needed - (await couldApprove(transaction, revision))) }
  })
}

async function couldApprove(
  transaction: Transaction,
  { id, authorityId }: { id: string; authorityId: string },
): Promise<number> {
  const contributions = await transaction.contribution.findMany({ where: { revisionId: id } })
  return mostApprovals(
    await decidersOf(transaction, authorityId),
    contributions.map(({ userId }) => userId),
  )
}

async function submissionOf(
  transaction: Transaction,
  revisionId: string,
): Promise<{ submittedAt: Date; needed: number }> {
  const { submittedAt, approvalsRequired: needed } = await transaction.revision.findUniqueOrThrow({
    where: { id: revisionId },
    select: { submittedAt: true, approvalsRequired: true },
  })
  if (!submittedAt) throw new Error('A submitted version has no moment of submission')
  return { submittedAt, needed }
}
