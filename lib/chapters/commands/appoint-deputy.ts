import type { z } from 'zod'
import { recordEvent } from '@/lib/audit/commands'
import { deputyProblem } from '@/lib/chapters/deputy-problem'
import { appointDeputyInput } from '@/lib/chapters/review-inputs'
import { wholeAddress } from '@/lib/notifications/addresses'
import { tell } from '@/lib/notifications/tell'
import { type Actor, authorise } from '@/lib/people/permissions'
import { WORKING_ROLES } from '@/lib/people/working-roles'
import { inTransaction, type Transaction } from '@/lib/platform/database'
import { calendarDay, dayInLondon, longDate } from '@/lib/platform/dates'
import { Blocked, Forbidden, NotFound } from '@/lib/platform/errors'
import { PACK } from '@/lib/platform/workspace-addresses'

/**
 * Appoints who stands in for an approver from one day to another, both included, by London's calendar: approvers
 * appoint their own deputies, publishers anybody's. Throws Blocked with what stands in the way.
 */
export async function appointDeputy(
  actor: Actor,
  input: z.input<typeof appointDeputyInput>,
): Promise<{ deputyshipId: string }> {
  const { authorityId, approverId: named, deputyId, ...days } = appointDeputyInput.parse(input)
  return inTransaction(async (transaction) => {
    const { userId, roles } = await authorise(transaction, actor, 'appointDeputy', authorityId)
    const approverId = named ?? userId
    if (approverId !== userId && !roles.includes('publisher'))
      throw new Forbidden('You appoint your own deputies; a publisher appoints those of others.')
    // Of two appointments of one deputy, the second sees the first.
    await transaction.$queryRaw`SELECT 1 FROM memberships WHERE authority_id = ${authorityId}::uuid ORDER BY user_id, role FOR UPDATE`
    const approver = await member(transaction, approverId, authorityId)
    const deputy = await member(transaction, deputyId, authorityId)
    const [startsOn, endsOn] = [calendarDay(days.startsOn), calendarDay(days.endsOn)]
    const overlapping = await transaction.deputy.count({
      where: {
        ...{ authorityId, approverId, deputyId, endedAt: null },
        ...{ startsOn: { lte: endsOn }, endsOn: { gte: startsOn } },
      },
    })
    const problem = deputyProblem({
      ...days,
      today: dayInLondon(new Date()),
      approves: approver.memberships.some(({ role }) => role === 'approver'),
      samePerson: approverId === deputyId,
      alreadyAppointed: overlapping > 0,
    })
    if (problem) throw new Blocked('This deputy is not appointed.', [problem])

    const { id } = await transaction.deputy.create({
      data: { authorityId, approverId, deputyId, startsOn, endsOn, appointedById: userId },
    })
    const when =
      days.startsOn === days.endsOn
        ? `On ${longDate(startsOn)}`
        : `From ${longDate(startsOn)} to ${longDate(endsOn)}, both included`
    const told = [deputyId, approverId].filter((person) => person !== userId)
    await tell(
      transaction,
      told.map((person) => ({
        key: `deputy:${id}:${person}`,
        userId: person,
        subject: `${deputy.name} stands in for ${approver.name}`,
        body: `${when}, ${deputy.name} approves and returns in the place of ${approver.name}.\n\nWhat waits then: ${wholeAddress(PACK)}`,
      })),
    )
    await recordEvent(transaction, {
      authorityId,
      actorId: userId,
      action: 'appointDeputy',
      subject: `deputy ${id}`,
      details: { approverId, deputyId, ...days },
    })
    return { deputyshipId: id }
  })
}

/** Somebody who works on the authority's manuals, or NotFound: people of elsewhere are nobody here. */
async function member(transaction: Transaction, userId: string, authorityId: string) {
  const found = await transaction.user.findFirst({
    where: {
      id: userId,
      deactivatedAt: null,
      memberships: { some: { authorityId, role: { in: [...WORKING_ROLES] } } },
    },
    select: { name: true, memberships: { where: { authorityId }, select: { role: true } } },
  })
  if (!found) throw new NotFound('There is no such person in this authority.')
  return found
}
