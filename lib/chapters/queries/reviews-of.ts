import type { Actor } from '@/lib/people/permissions'
import { ownAuthorities } from '@/lib/people/queries'
import type { Database } from '@/lib/platform/database'

/** A chapter that somebody looks after and whose review date has passed or comes within 90 days. */
export type ReviewOfSomebody = {
  chapterId: string
  title: string
  slug: string
  manual: { name: string; slug: string; authority: { name: string; slug: string } }
  /** A calendar date (midnight UTC). */
  dueOn: Date
}

const COMES_WITHIN = 90 * 24 * 60 * 60 * 1000

/** The reviews of the chapters that a person looks after, the soonest first, in authorities where they have a role. */
export async function reviewsOf(from: Database, actor: Actor, now = new Date()): Promise<ReviewOfSomebody[]> {
  if (actor.kind !== 'person') return []
  const authorities = await ownAuthorities(from, actor)
  const chapters = await from.chapter.findMany({
    where: {
      ownerId: actor.userId,
      reviewDueOn: { lte: new Date(now.getTime() + COMES_WITHIN) },
      entries: { some: { removedAt: null } },
      authorityId: { in: authorities.map(({ id }) => id) },
    },
    select: {
      id: true,
      title: true,
      slug: true,
      reviewDueOn: true,
      manual: { select: { name: true, slug: true, authority: { select: { name: true, slug: true } } } },
    },
    orderBy: [{ reviewDueOn: 'asc' }, { title: 'asc' }],
  })
  return chapters.flatMap(({ id: chapterId, reviewDueOn: dueOn, ...chapter }) =>
    dueOn ? [{ chapterId, dueOn, ...chapter }] : [],
  )
}
