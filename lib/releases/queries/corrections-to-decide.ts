import type { Actor } from '@/lib/people/permissions'
import { holds } from '@/lib/people/permissions'
import { ownAuthorities } from '@/lib/people/queries'
import type { Database } from '@/lib/platform/database'

/** A correction that waits for somebody's decision. */
export type CorrectionToDecide = {
  id: string
  amendmentId: string
  title: string
  details: string
  madeBy: string
  madeAt: Date
  manual: { name: string; slug: string; authority: { name: string; slug: string } }
}

/** The corrections that a person can decide on, longest waiting first: those of others, where their role decides. */
export async function correctionsToDecide(from: Database, actor: Actor): Promise<CorrectionToDecide[]> {
  const authorities = await ownAuthorities(from, actor)
  const userId = actor.kind === 'person' ? actor.userId : null
  const deciding = authorities.filter(({ roles }) => holds(roles, 'decideCorrection'))
  if (userId === null || deciding.length === 0) return []
  const corrections = await from.correction.findMany({
    where: {
      authorityId: { in: deciding.map(({ id }) => id) },
      approved: null,
      madeById: { not: userId },
    },
    orderBy: { madeAt: 'asc' },
    select: {
      ...{ id: true, amendmentId: true, details: true, madeAt: true },
      madeBy: { select: { name: true } },
      amendment: { select: { chapterTitle: true } },
      manual: { select: { name: true, slug: true, authority: { select: { name: true, slug: true } } } },
    },
  })
  return corrections.map(({ madeBy, amendment, ...correction }) => ({
    ...correction,
    title: amendment.chapterTitle ?? '',
    madeBy: madeBy.name,
  }))
}
