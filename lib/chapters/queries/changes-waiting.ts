import { approversStoodInFor } from '@/lib/people/deputyship'
import { type Actor, authorise } from '@/lib/people/permissions'
import type { Database } from '@/lib/platform/database'
import { changesToDecide } from './pack-changes'

/** How many changes of the contents wait for a person's decision, as an approver or as the deputy of one. */
export async function changesWaitingFor(from: Database, actor: Actor): Promise<number> {
  if (actor.kind !== 'person') return 0
  const { userId } = actor
  const memberships = await from.membership.findMany({ where: { userId } })
  let waiting = 0
  for (const authorityId of new Set(memberships.map((held) => held.authorityId))) {
    await authorise(from, actor, 'readWorkspace', authorityId)
    const approver = memberships.some((held) => held.authorityId === authorityId && held.role === 'approver')
    const standsInFor = (await approversStoodInFor(from, userId, authorityId)).map(({ id }) => id)
    if (!approver && standsInFor.length === 0) continue
    const changes = await changesToDecide(from, authorityId, { userId, approver, standsInFor })
    waiting += changes.filter(({ own }) => !own).length
  }
  return waiting
}
