import type { z } from 'zod'
import { recordEvent } from '@/lib/audit/commands'
import { type Approved, approveSubmitted } from '@/lib/chapters/decide-revision'
import { lockRevisionOfChapter } from '@/lib/chapters/locks'
import { approveRevisionInput } from '@/lib/chapters/review-inputs'
import { type Actor, authorise } from '@/lib/people/permissions'
import { inTransaction } from '@/lib/platform/database'

/**
 * Approves exactly what was read, as an approver or as the deputy of one; the version is approved once as many have as
 * it asks for. Throws Conflict where the revision has been changed or is no longer in review, Forbidden for whoever
 * saved a change to it and for a second approval, and Blocked where comments are open and that was not said.
 */
export async function approveRevision(
  actor: Actor,
  input: z.input<typeof approveRevisionInput>,
): Promise<Approved> {
  const given = approveRevisionInput.parse(input)
  return inTransaction(async (transaction) => {
    const revision = await lockRevisionOfChapter(transaction, given.revisionId)
    const authorised = await authorise(transaction, actor, 'approveRevision', revision.authorityId)
    const approved = await approveSubmitted(transaction, revision, authorised, given)
    await recordEvent(transaction, {
      authorityId: authorised.authorityId,
      actorId: authorised.userId,
      action: 'approveRevision',
      subject: `revision ${revision.id}`,
      details: {
        ...{ contentHash: given.contentHash, onBehalfOf: approved.onBehalfOfId },
        ...{ stillNeeded: approved.stillNeeded, commentsRead: given.commentsRead, rows: approved.rows },
        ...(given.nextReviewOn === null ? {} : { nextReviewOn: given.nextReviewOn }),
      },
    })
    return approved
  })
}
