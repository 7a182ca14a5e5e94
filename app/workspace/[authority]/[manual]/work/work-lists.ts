import type { ManualAddress } from '@/lib/chapters/queries/manual'
import { workOfManual } from '@/lib/chapters/queries/manual-work'
import type { Actor } from '@/lib/people/permissions'
import type { Database } from '@/lib/platform/database'
import { unsettledEmergencies } from '@/lib/releases/queries/retrospective-approvals'

/** All the lists of the work on a manual, with what was published in an emergency and is not settled. */
export async function workLists(from: Database, actor: Actor, address: ManualAddress, now = new Date()) {
  const work = await workOfManual(from, actor, address, now)
  const unsettled = await unsettledEmergencies(from, actor, { manualId: work.manual.id }, now)
  const numbers = new Map(work.chapters.map(({ slug, number }) => [slug, number]))
  const emergencies = unsettled.map((one) => ({ ...one, number: numbers.get(one.slug) ?? null }))
  return { ...work, emergencies }
}

/** The lists as {@link workLists} reads them. */
export type WorkLists = Awaited<ReturnType<typeof workLists>>
