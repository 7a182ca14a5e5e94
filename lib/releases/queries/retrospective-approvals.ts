import type { Approval } from '@/lib/chapters/deciding'
import type { Actor } from '@/lib/people/permissions'
import { ownAuthorities } from '@/lib/people/queries'
import type { Database } from '@/lib/platform/database'
import { calendarDate, dayInLondon } from '@/lib/platform/dates'
import type { Prisma } from '@/prisma/generated/client'
import {
  approvalsAfterwards,
  type Emergency,
  type RetrospectiveStanding,
  retrospectiveStanding,
} from '../retrospective'

/** An approval that was given afterwards, as a page tells of it. */
export type ApprovalAfterwards = Approval & {
  decidedBy: string
  onBehalfOf: string | null
  decidedAt: Date
  meeting: string
  meetingOn: Date | null
  minute: string
}

/** What was published in an emergency and has not been settled: shown until it is. */
export type UnsettledEmergency = {
  authorityId: string
  revisionId: string
  contentHash: string
  title: string
  slug: string
  manual: { id: string; name: string; slug: string; authority: { name: string; slug: string } }
  release: number
  publishedAt: Date
  publishedBy: string
  publishedById: string | null
  contributorIds: string[]
  reason: string
  /** The calendar date by which it is to be approved. */
  due: Date
  /** Is that day over, by London's calendar? */
  overdue: boolean
  standing: Exclude<RetrospectiveStanding, 'given' | 'put-right'>
  approvalsRequired: number
  stillNeeded: number
  /** The approvals that count so far, newest first. */
  approvals: readonly ApprovalAfterwards[]
  /** What the approver wrote who returned it; '' unless it must be put right. */
  remark: string
}

/** The emergencies of the authorities that a person has a role in, or of one manual, soonest due first. */
export async function unsettledEmergencies(
  from: Database,
  actor: Actor,
  of: { manualId?: string } = {},
  now: Date = new Date(),
): Promise<UnsettledEmergency[]> {
  const authorityIds = (await ownAuthorities(from, actor)).map(({ id }) => id)
  return everyUnsettledEmergency(from, { authorityId: { in: authorityIds }, ...of }, now)
}

/** The same of all authorities, or of some: reading them was authorised, or is the worker's. */
export async function everyUnsettledEmergency(
  from: Database,
  of: Prisma.RevisionWhereInput = {},
  now: Date = new Date(),
): Promise<UnsettledEmergency[]> {
  const revisions = await from.revision.findMany({
    where: { ...of, basis: 'emergency' },
    include: {
      ...told,
      chapter: {
        select: {
          slug: true,
          manual: {
            select: { id: true, name: true, slug: true, authority: { select: { name: true, slug: true } } },
          },
          revisions: { where: { state: 'published' }, select: { number: true } },
        },
      },
    },
    orderBy: [{ retrospectiveApprovalDue: 'asc' }, { id: 'asc' }],
  })
  const today = dayInLondon(now)
  return revisions.flatMap((revision): UnsettledEmergency[] => {
    const { release, chapter, retrospectiveApprovalDue: due } = revision
    if (!release || !due) return []
    const emergency = emergencyOf(revision, chapter.revisions)
    const { standing, stillNeeded } = retrospectiveStanding(emergency)
    if (standing === 'given' || standing === 'put-right') return []
    return [
      {
        authorityId: revision.authorityId,
        approvals: approvalsAfterwards(emergency),
        revisionId: revision.id,
        contentHash: revision.contentHash,
        title: revision.title,
        slug: chapter.slug,
        manual: chapter.manual,
        release: release.number,
        publishedAt: release.publishedAt,
        publishedBy: release.publishedBy?.name ?? '',
        publishedById: release.publishedById,
        contributorIds: emergency.contributorIds,
        reason: revision.emergencyReason ?? '',
        due,
        overdue: calendarDate(due) < today,
        standing,
        approvalsRequired: revision.approvalsRequired,
        stillNeeded,
        remark: standing === 'returned' ? (emergency.decisions[0]?.remark ?? '') : '',
      },
    ]
  })
}

/** What was decided on an emergency since it was published; null where the version was not published in one. */
export async function decidedSince(from: Database, revisionId: string) {
  const revision = await from.revision.findUnique({
    where: { id: revisionId, basis: 'emergency' },
    include: {
      ...told,
      chapter: { select: { revisions: { where: { state: 'published' }, select: { number: true } } } },
    },
  })
  if (!revision?.release) return null
  return {
    ...emergencyOf(revision, revision.chapter.revisions),
    publishedById: revision.release.publishedById,
  }
}

const told = {
  release: {
    select: {
      number: true,
      publishedAt: true,
      publishedById: true,
      publishedBy: { select: { name: true } },
    },
  },
  decisions: {
    orderBy: { decidedAt: 'desc' },
    include: { decider: { select: { name: true } }, onBehalfOf: { select: { name: true } } },
  },
  contributions: { select: { userId: true } },
} as const

type Told = {
  number: number
  approvalsRequired: number
  release: { publishedAt: Date } | null
  decisions: (Emergency['decisions'][number] &
    Omit<ApprovalAfterwards, 'decidedBy' | 'onBehalfOf'> & {
      decider: { name: string }
      onBehalfOf: { name: string } | null
      remark: string
    })[]
  contributions: { userId: string }[]
}

function emergencyOf(
  { number, approvalsRequired, release, decisions, contributions }: Told,
  published: { number: number }[],
) {
  const since = release?.publishedAt ?? new Date(0)
  return {
    approvalsRequired,
    decisions: decisions
      .filter(({ decidedAt }) => decidedAt >= since)
      .map(({ decider, onBehalfOf, ...decision }) => ({
        ...decision,
        decidedBy: decider.name,
        onBehalfOf: onBehalfOf?.name ?? null,
      })),
    contributorIds: contributions.map(({ userId }) => userId),
    replaced: published.some((later) => later.number > number),
  } satisfies Emergency
}
