import { type Actor, holds } from '@/lib/people/permissions'
import { ownAuthorities } from '@/lib/people/queries'
import type { Database } from '@/lib/platform/database'
import { isOverdue } from '../schedule-time'

/** A publication that was set for a time and was not made: readers have what they had before. */
export type UnmadePublication = {
  scheduleId: string
  manual: { name: string; slug: string; authority: { name: string; slug: string } }
  publishAt: Date
  scheduledBy: string
  /** Why, in one or more lines; null where its time has come and no worker has run it yet. */
  problem: string | null
}

/** What a manual's publishers must know: a publication of it was not made at its time, and nobody has seen to it since. */
export async function unmadePublication(
  from: Database,
  manualId: string,
  now = new Date(),
): Promise<UnmadePublication | null> {
  const [found] = await unmade(from, { manualId }, now)
  return found ?? null
}

/** The same of every manual whose publisher somebody is. */
export async function unmadePublicationsFor(
  from: Database,
  actor: Actor,
  now = new Date(),
): Promise<UnmadePublication[]> {
  const authorities = (await ownAuthorities(from, actor)).filter(({ roles }) =>
    holds(roles, 'publishRelease'),
  )
  if (authorities.length === 0) return []
  return unmade(from, { authorityId: { in: authorities.map(({ id }) => id) } }, now)
}

/** The last of each manual counts, until something is published or set for a time after it. */
async function unmade(
  from: Database,
  where: { manualId: string } | { authorityId: { in: string[] } },
  now: Date,
): Promise<UnmadePublication[]> {
  const last = await from.schedule.findMany({
    where,
    distinct: ['manualId'],
    orderBy: [{ manualId: 'asc' }, { scheduledAt: 'desc' }],
    include: {
      scheduledBy: { select: { name: true } },
      manual: {
        select: {
          ...{ name: true, slug: true },
          authority: { select: { name: true, slug: true } },
          currentRelease: { select: { publishedAt: true } },
        },
      },
    },
  })
  return last.flatMap(({ id, state, publishAt, endedAt, problem, scheduledBy, manual }) => {
    const { currentRelease, ...place } = manual
    const seenTo = endedAt !== null && currentRelease !== null && currentRelease.publishedAt > endedAt
    const failed = state === 'failed' && !seenTo
    if (!failed && !(state === 'waiting' && isOverdue({ publishAt }, now))) return []
    const said = { scheduleId: id, manual: place, publishAt, scheduledBy: scheduledBy.name }
    return { ...said, problem: failed ? problem : null }
  })
}
