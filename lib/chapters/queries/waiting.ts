import { approvalsGiven, approvesFor, deciderOf, decides } from '@/lib/chapters/deciding'
import { approvalsOf, isReturned, standingSince } from '@/lib/chapters/standing'
import { type Waiting, waitingOf } from '@/lib/chapters/waiting'
import { approversStoodInFor } from '@/lib/people/deputyship'
import type { Actor } from '@/lib/people/permissions'
import { ownAuthorities } from '@/lib/people/queries'
import type { Database } from '@/lib/platform/database'
import { daysBetween } from '@/lib/platform/dates'
import { type ContentsWaiting, contentsWaiting } from './contents-waiting'

/** A chapter that somebody has something to do with, and since when. */
export type WaitingChapter = {
  waiting: Waiting
  revisionId: string
  title: string
  slug: string
  manual: { id: string; name: string; slug: string; authority: { name: string; slug: string } }
  since: Date
  /** What the approver wrote; '' unless it was returned. */
  remark: string
  /** Who submitted it, for those who are to approve it. */
  submittedBy: string | null
  /** The approver for whom this person would approve it, as their deputy; null in their own right. */
  onBehalfOf: string | null
  /** Has it waited for its approvers longer than the manual allows? */
  overdue: boolean
  /** How many approvers have approved it as it stands, of how many that are asked. */
  approvals: { given: number; required: number }
}

/**
 * All that waits for a person, and all that they wait for, in every authority that they have a role in; the
 * longest-waiting first. A version waits for a deputy as it does for the approver. Contents changes are for publishers.
 */
export async function whatWaitsFor(
  from: Database,
  actor: Actor,
): Promise<{ chapters: WaitingChapter[]; contents: ContentsWaiting[] }> {
  const roles = new Map((await ownAuthorities(from, actor)).map(({ id, roles }) => [id, roles]))
  const userId = actor.kind === 'person' ? actor.userId : ''
  const stoodInFor = new Map<string, { id: string; name: string }[]>()
  for (const authorityId of roles.keys())
    stoodInFor.set(authorityId, await approversStoodInFor(from, userId, authorityId))
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
    const held = roles.get(revision.authorityId) ?? []
    const standsInFor = stoodInFor.get(revision.authorityId) ?? []
    const contributorIds = revision.contributions.map((contribution) => contribution.userId)
    const decider = deciderOf({ userId, roles: held, standsInFor })
    const seat = approvesFor(decider, approvalsOf(revision), contributorIds)
    const waiting = waitingOf(open, {
      roles: held,
      contributed: contributorIds.includes(userId),
      submitted: revision.submittedById === userId,
      mayApprove: decides(decider) && 'onBehalfOfId' in seat,
    })
    if (!waiting) return []
    const since = standingSince(open)
    return [
      {
        waiting,
        revisionId: revision.id,
        title: chapter.title,
        slug: chapter.slug,
        manual: manualOf(chapter.manual),
        since,
        remark: isReturned(open) ? (revision.decisions[0]?.remark ?? '') : '',
        submittedBy: revision.submittedBy?.name ?? null,
        onBehalfOf:
          waiting === 'toApprove' && 'onBehalfOfId' in seat
            ? (standsInFor.find(({ id }) => id === seat.onBehalfOfId)?.name ?? null)
            : null,
        overdue: state === 'in_review' && daysBetween(since, new Date()) > chapter.manual.approvalDays,
        approvals: {
          given: approvalsGiven(approvalsOf(revision), contributorIds),
          required: revision.approvalsRequired,
        },
      },
    ]
  })
  chapters.sort((one, other) => one.since.getTime() - other.since.getTime())
  const publisherOf = [...roles].flatMap(([authorityId, held]) =>
    held.includes('publisher') ? [authorityId] : [],
  )
  return { chapters, contents: await contentsWaiting(from, publisherOf) }
}

const manualColumns = {
  id: true,
  name: true,
  slug: true,
  approvalDays: true,
  authority: { select: { name: true, slug: true } },
} as const

function manualOf(manual: {
  id: string
  name: string
  slug: string
  authority: { name: string; slug: string }
}): WaitingChapter['manual'] {
  const { id, name, slug, authority } = manual
  return { id, name, slug, authority }
}
