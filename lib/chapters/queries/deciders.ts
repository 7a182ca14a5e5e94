import type { Decider } from '@/lib/chapters/deciding'
import { deputiesOf } from '@/lib/people/deputyship'
import { peopleOf } from '@/lib/people/queries'
import type { Database } from '@/lib/platform/database'

/** Everybody who decides in an authority at a moment: its approvers, and those who stand in for one of them. */
export async function decidersOf(
  from: Database,
  authorityId: string,
  now: Date = new Date(),
): Promise<Decider[]> {
  const ids = (await peopleOf(from, authorityId, 'approver')).map(({ id }) => id)
  const deputies = await deputiesOf(from, ids, authorityId, now)
  const everybody = new Set([...ids, ...deputies.map(({ deputyId }) => deputyId)])
  return [...everybody].map((userId) => ({
    userId,
    approver: ids.includes(userId),
    standsInFor: deputies.filter(({ deputyId }) => deputyId === userId).map(({ approverId }) => approverId),
  }))
}
