import type { z } from 'zod'
import { recordEvent } from '@/lib/audit/commands'
import { setReviewRulesInput } from '@/lib/chapters/review-inputs'
import { lockManual } from '@/lib/contents/locks'
import { type Actor, authorise } from '@/lib/people/permissions'
import { peopleOf } from '@/lib/people/queries'
import { inTransaction } from '@/lib/platform/database'
import { Blocked } from '@/lib/platform/errors'
import { countOf } from '@/lib/platform/words'

/**
 * Says how many approvers a manual's versions need, and after how many days they are overdue; versions that are in
 * review already keep the number that they were submitted under. Throws Blocked where there are not so many approvers.
 */
export async function setReviewRules(
  actor: Actor,
  input: z.input<typeof setReviewRulesInput>,
): Promise<void> {
  const { manualId, approvalsRequired, approvalDays } = setReviewRulesInput.parse(input)
  return inTransaction(async (transaction) => {
    const before = await lockManual(transaction, manualId)
    const { authorityId, userId } = await authorise(transaction, actor, 'setReviewRules', before.authorityId)
    const approvers = (await peopleOf(transaction, authorityId, 'approver')).length
    if (approvalsRequired > Math.max(1, approvers))
      throw new Blocked('Nothing could be approved.', [
        `This authority has ${countOf(approvers, 'approver', 'approvers')}, so ${approvalsRequired} could never approve. An administrator makes more people approvers.`,
      ])
    await transaction.manual.update({ where: { id: manualId }, data: { approvalsRequired, approvalDays } })
    await recordEvent(transaction, {
      authorityId,
      actorId: userId,
      action: 'setReviewRules',
      subject: `manual ${manualId}`,
      details: {
        before: { approvalsRequired: before.approvalsRequired, approvalDays: before.approvalDays },
        after: { approvalsRequired, approvalDays },
      },
    })
  })
}
