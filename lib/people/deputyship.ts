import type { Database } from '@/lib/platform/database'
import { calendarDate, dayInLondon } from '@/lib/platform/dates'
import { WORKING_ROLES } from './working-roles'

/** The days on which somebody stands in for an approver; both dates are included, as calendar dates (midnight UTC). */
export type Deputyship = { startsOn: Date; endsOn: Date; endedAt: Date | null }

/** Where a deputyship stands at a moment: its days are London's, and one that was ended is over at once. */
export function deputyshipStanding(
  { startsOn, endsOn, endedAt }: Deputyship,
  now: Date,
): 'coming' | 'current' | 'over' {
  const today = dayInLondon(now)
  if (endedAt !== null || calendarDate(endsOn) < today) return 'over'
  return calendarDate(startsOn) > today ? 'coming' : 'current'
}

/** The approvers of an authority for whom somebody stands in now; those who are approvers no longer are left out. */
export async function approversStoodInFor(
  from: Database,
  userId: string,
  authorityId: string,
  now: Date = new Date(),
): Promise<{ id: string; name: string }[]> {
  const appointed = await from.deputy.findMany({
    where: {
      deputyId: userId,
      authorityId,
      endedAt: null,
      approver: { deactivatedAt: null, memberships: { some: { authorityId, role: 'approver' } } },
    },
    include: { approver: { select: { id: true, name: true } } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
  const current = appointed.filter((deputyship) => deputyshipStanding(deputyship, now) === 'current')
  return [...new Map(current.map(({ approver }) => [approver.id, approver])).values()]
}

/** The people who stand in now for these approvers, in this authority. */
export async function deputiesOf(
  from: Database,
  approverIds: readonly string[],
  authorityId: string,
  now: Date = new Date(),
): Promise<{ approverId: string; deputyId: string }[]> {
  const appointed = await from.deputy.findMany({
    where: {
      approverId: { in: [...approverIds] },
      authorityId,
      endedAt: null,
      deputy: {
        deactivatedAt: null,
        memberships: { some: { authorityId, role: { in: [...WORKING_ROLES] } } },
      },
    },
  })
  return appointed.filter((deputyship) => deputyshipStanding(deputyship, now) === 'current')
}
