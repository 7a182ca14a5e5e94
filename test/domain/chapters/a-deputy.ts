import { database } from '@/lib/platform/database'
import { dayFromNow } from '@/test/domain/days'
import { aPerson, type Person } from '@/test/domain/people'

/** The row of an appointment, whatever its days: commands make none for days gone by. */
export async function aDeputyship(
  authorityId: string,
  approver: Person,
  deputy: Person,
  [startsOn, endsOn]: [string, string] = [dayFromNow(0), dayFromNow(0)],
): Promise<string> {
  const { id } = await database().deputy.create({
    data: {
      ...{ authorityId, approverId: approver.userId, deputyId: deputy.userId },
      ...{ startsOn: new Date(startsOn), endsOn: new Date(endsOn), appointedById: approver.userId },
    },
  })
  return id
}

/** An author who stands in for an approver on these days, by default today. */
export async function aDeputy(
  authority: { id: string },
  approver: Person,
  days?: [string, string],
): Promise<Person> {
  const deputy = await aPerson(authority, 'author')
  await aDeputyship(authority.id, approver, deputy, days)
  return deputy
}
