import { peopleOf } from '@/lib/people/queries'
import type { Database } from '@/lib/platform/database'

/** How a manual's versions are approved, and the people of its authority who can. */
export type ReviewRules = {
  approvalsRequired: number
  approvalDays: number
  approvers: { id: string; name: string }[]
}

/** The rules of a manual, for somebody who was let into its workspace. */
export async function reviewRulesOf(
  from: Database,
  manual: { id: string; authorityId: string },
): Promise<ReviewRules> {
  const { approvalsRequired, approvalDays } = await from.manual.findUniqueOrThrow({
    where: { id: manual.id },
  })
  return { approvalsRequired, approvalDays, approvers: await peopleOf(from, manual.authorityId, 'approver') }
}
