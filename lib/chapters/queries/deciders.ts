import type { Decider } from '@/lib/chapters/deciding'
import { deputiesOf } from '@/lib/people/deputyship'
import type { Database } from '@/lib/platform/database'

/** Everybody who decides in an authority at a moment: its approvers, and those who stand in for one of them. */
export async function decidersOf(
  from: Database,
  authorityId: string,
  now: Date = new Date(),
): Promise<Decider[]> {
  const approvers = await from.membership.findMany({
    where: { authorityId, role: 'approver', user: { deactivatedAt: null } },
    select: { userId: true },
  })
  const ids = approvers.map(({ userId }) => userId)
  const deputies = await deputiesOf(from, ids, authorityId, now)
  const everybody = new Set([...ids, ...deputies.map(({ deputyId }) => deputyId)])
  return [...everybody].map((userId) => ({
    userId,
    approver: ids.includes(userId),
    standsInFor: deputies.filter(({ deputyId }) => deputyId === userId).map(({ approverId }) => approverId),
  }))
}
