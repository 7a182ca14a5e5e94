import { approversStoodInFor } from '@/lib/people/deputyship'
import type { Actor } from '@/lib/people/permissions'
import { ownAuthorities } from '@/lib/people/queries'
import type { Database } from '@/lib/platform/database'
import { changesToDecide } from './pack-changes'

/** How many changes of the contents wait for a person's decision, as an approver or as the deputy of one. */
export async function changesWaitingFor(from: Database, actor: Actor): Promise<number> {
  if (actor.kind !== 'person') return 0
  const { userId } = actor
  let waiting = 0
  for (const { id: authorityId, roles } of await ownAuthorities(from, actor)) {
    const approver = roles.includes('approver')
    const standsInFor = (await approversStoodInFor(from, userId, authorityId)).map(({ id }) => id)
    if (!approver && standsInFor.length === 0) continue
    const changes = await changesToDecide(from, authorityId, { userId, approver, standsInFor })
    waiting += changes.filter(({ own }) => !own).length
  }
  return waiting
}
