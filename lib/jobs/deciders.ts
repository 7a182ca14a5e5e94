import type { Decider } from '@/lib/chapters/deciding'
import { deputiesOf } from '@/lib/people/deputyship'
import type { Transaction } from '@/lib/platform/database'

/** The approvers of an authority, and those who stand in for one of them at that moment. */
export async function decidersOf(
  transaction: Transaction,
  authorityId: string,
  now: Date,
): Promise<Decider[]> {
  const approvers = await transaction.membership.findMany({
    where: { authorityId, role: 'approver', user: { deactivatedAt: null } },
    select: { userId: true },
  })
  const ids = approvers.map(({ userId }) => userId)
  const deputies = await deputiesOf(transaction, ids, authorityId, now)
  const everybody = new Set([...ids, ...deputies.map(({ deputyId }) => deputyId)])
  return [...everybody].map((userId) => ({
    userId,
    approver: ids.includes(userId),
    standsInFor: deputies.filter(({ deputyId }) => deputyId === userId).map(({ approverId }) => approverId),
  }))
}
