import { deciderOf, decides } from '@/lib/chapters/deciding'
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
    const standsInFor = await approversStoodInFor(from, userId, authorityId)
    const decider = deciderOf({ userId, roles, standsInFor })
    if (!decides(decider)) continue
    const changes = await changesToDecide(from, authorityId, decider)
    waiting += changes.filter(({ own }) => !own).length
  }
  return waiting
}
