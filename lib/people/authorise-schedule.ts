import type { Database } from '@/lib/platform/database'
import { Forbidden } from '@/lib/platform/errors'
import { type Actor, holds } from './permissions'

/**
 * Finds that the actor is this publication, which a publisher set for a time, or throws Forbidden. It is made in their name:
 * gives why they may not publish in the authority as things are now, as a sentence, or null where they may.
 */
export async function authoriseSchedule(
  from: Database,
  actor: Actor,
  schedule: { id: string; authorityId: string; scheduledById: string },
): Promise<string | null> {
  if (actor.kind !== 'schedule' || actor.scheduleId !== schedule.id)
    throw new Forbidden('This is done by the worker, at the time that a publisher has set.')
  const { scheduledById: userId, authorityId } = schedule
  const { name, deactivatedAt, memberships } = await from.user.findUniqueOrThrow({
    where: { id: userId },
    include: { memberships: { where: { authorityId } } },
  })
  if (deactivatedAt) return `${name}, who set the time, no longer has an account here.`
  const roles = memberships.map(({ role }) => role)
  return holds(roles, 'publishRelease')
    ? null
    : `${name}, who set the time, is no longer a publisher of this authority.`
}
