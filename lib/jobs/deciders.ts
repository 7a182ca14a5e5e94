import type { Decider } from '@/lib/chapters/deciding'
import type { Transaction } from '@/lib/platform/database'
import { dayInLondon } from '@/lib/platform/dates'

/** The approvers of an authority, and those who stand in for one of them today. */
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
  const today = new Date(`${dayInLondon(now)}T00:00:00Z`)
  const deputies = await transaction.deputy.findMany({
    where: {
      authorityId,
      approverId: { in: ids },
      endedAt: null,
      startsOn: { lte: today },
      endsOn: { gte: today },
      deputy: { deactivatedAt: null },
    },
    select: { approverId: true, deputyId: true },
  })
  const everybody = new Set([...ids, ...deputies.map(({ deputyId }) => deputyId)])
  return [...everybody].map((userId) => ({
    userId,
    approver: ids.includes(userId),
    standsInFor: deputies.filter(({ deputyId }) => deputyId === userId).map(({ approverId }) => approverId),
  }))
}
