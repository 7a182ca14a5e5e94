import { isReturned, standingSince } from '@/lib/chapters/standing'
import { type Waiting, waitingOf } from '@/lib/chapters/waiting'
import { type Actor, authorise } from '@/lib/people/permissions'
import type { Database } from '@/lib/platform/database'
import type { Role } from '@/prisma/generated/enums'

/** A chapter that somebody has something to do with, and since when. */
export type WaitingChapter = {
  waiting: Waiting
  revisionId: string
  title: string
  slug: string
  manual: { id: string; name: string; slug: string; authorityName: string; authoritySlug: string }
  since: Date
  /** What the approver wrote; '' unless it was returned. */
  remark: string
  /** Who submitted it, for those who are to approve it. */
  submittedBy: string | null
}

/** A manual whose contents have changes that no release has carried yet. */
export type ContentsWaiting = { manual: WaitingChapter['manual']; changes: number }

/**
 * All that waits for a person, and all that they wait for, in every authority that they have a role in; the
 * longest-waiting first. Contents changes are for publishers.
 */
export async function whatWaitsFor(
  from: Database,
  actor: Actor,
): Promise<{ chapters: WaitingChapter[]; contents: ContentsWaiting[] }> {
  const roles = await rolesByAuthority(from, actor)
  const userId = actor.kind === 'person' ? actor.userId : null
  const revisions = await from.revision.findMany({
    where: { authorityId: { in: [...roles.keys()] }, state: { not: 'published' } },
    include: {
      chapter: { select: { slug: true, title: true, manual: { select: manualColumns } } },
      submittedBy: { select: { name: true } },
      contributions: { select: { userId: true } },
      decisions: { orderBy: { decidedAt: 'desc' } },
    },
  })
  const chapters = revisions.flatMap(({ state, chapter, ...revision }): WaitingChapter[] => {
    if (state === 'published') return []
    const open = { ...revision, state }
    const waiting = waitingOf(open, {
      roles: roles.get(revision.authorityId) ?? [],
      contributed: revision.contributions.some((contribution) => contribution.userId === userId),
      submitted: revision.submittedById === userId,
    })
    if (!waiting) return []
    return [
      {
        waiting,
        revisionId: revision.id,
        title: chapter.title,
        slug: chapter.slug,
        manual: manualOf(chapter.manual),
        since: standingSince(open),
        remark: isReturned(open) ? (revision.decisions[0]?.remark ?? '') : '',
        submittedBy: revision.submittedBy?.name ?? null,
      },
    ]
  })
  chapters.sort((one, other) => one.since.getTime() - other.since.getTime())
  const publisherOf = [...roles].flatMap(([authorityId, held]) =>
    held.includes('publisher') ? [authorityId] : [],
  )
  return { chapters, contents: await contentsWaiting(from, publisherOf) }
}

async function rolesByAuthority(from: Database, actor: Actor): Promise<Map<string, Role[]>> {
  if (actor.kind !== 'person') return new Map()
  const memberships = await from.membership.findMany({
    where: { userId: actor.userId },
    select: { authorityId: true, role: true },
  })
  const roles = new Map<string, Role[]>()
  for (const { authorityId, role } of memberships)
    roles.set(authorityId, [...(roles.get(authorityId) ?? []), role])
  for (const authorityId of roles.keys()) await authorise(from, actor, 'readWorkspace', authorityId)
  return roles
}

async function contentsWaiting(from: Database, authorityIds: string[]): Promise<ContentsWaiting[]> {
  const manuals = await from.manual.findMany({
    where: { authorityId: { in: authorityIds }, changes: { some: { releaseId: null } } },
    select: { ...manualColumns, _count: { select: { changes: { where: { releaseId: null } } } } },
    orderBy: { name: 'asc' },
  })
  return manuals.map(({ _count, ...manual }) => ({ manual: manualOf(manual), changes: _count.changes }))
}

const manualColumns = {
  id: true,
  name: true,
  slug: true,
  authority: { select: { name: true, slug: true } },
} as const

function manualOf(manual: {
  id: string
  name: string
  slug: string
  authority: { name: string; slug: string }
}): WaitingChapter['manual'] {
  const { id, name, slug, authority } = manual
  return { id, name, slug, authorityName: authority.name, authoritySlug: authority.slug }
}
