import { approvalsGiven, approvesFor, deciderOf, decides } from '@/lib/chapters/deciding'
import type { ChapterAtHand } from '@/lib/chapters/next-steps'
import { approvalsOf, type Standing, standingOf, standingSince } from '@/lib/chapters/standing'
import type { Actor } from '@/lib/people/permissions'
import type { Database } from '@/lib/platform/database'
import { NotFound } from '@/lib/platform/errors'
import type { DecisionOutcome, RevisionKind, RevisionState } from '@/prisma/generated/enums'
import {
  type ChapterPlace,
  chapterPlaces,
  type ManualAddress,
  type ManualInWorkspace,
  manualInWorkspace,
  slugIn,
} from './manual'
import { hasReachedReaders } from './revision'

/** The slugs by which a workspace page names a chapter. */
export type ChapterAddress = ManualAddress & { chapter: string }

/** One version of a chapter, with what was said of it; names are of the people who did it. */
export type RevisionInHistory = {
  id: string
  number: number
  state: RevisionState
  kind: RevisionKind
  summary: string
  inForceOn: Date | null
  contentHash: string
  savedAt: Date
  savedBy: string | null
  submittedAt: Date | null
  submittedBy: string | null
  contributors: { userId: string; name: string }[]
  /** Newest first; `stands` is false of a decision on a content that has been changed since. */
  decisions: {
    outcome: DecisionOutcome
    remark: string
    decidedAt: Date
    deciderId: string
    decidedBy: string
    /** The approver in whose place a deputy decided. */
    onBehalfOfId: string | null
    onBehalfOf: string | null
    /** Where it was approved, if a meeting did it: '' and null where none was named. */
    meeting: string
    meetingOn: Date | null
    minute: string
    contentHash: string
    stands: boolean
  }[]
  approvalsRequired: number
  /** Why it was published without an approval, and by when it has to have one; null where it was not. */
  emergency: { reason: string; approvalDue: Date } | null
  release: { number: number; publishedAt: Date; edition: string } | null
  /** For which times its text is, or was, withheld from readers. */
  withholdings: {
    reason: string
    madeBy: string
    madeAt: Date
    liftedBy: string | null
    liftedAt: Date | null
  }[]
}

/** A chapter for the workspace: what readers have, what is under way, and what came before. */
export type ChapterInWorkspace = {
  manual: ManualInWorkspace
  chapter: { id: string; slug: string; title: string }
  /** Where it stands in the contents; null once it has been taken out. */
  place: ChapterPlace | null
  reachedReaders: boolean
  /** The newest update that holds it, with the title it has there; null before the first. */
  lastHeld: { title: string; release: number; current: boolean } | null
  standing: Standing
  /** Since when; null where nothing is under way. */
  since: Date | null
  /** The version that readers have now; null where they have no text. */
  current: RevisionInHistory | null
  open:
    | (RevisionInHistory & {
        contributed: boolean
        /** The decisions that count towards its approval, newest first, and how many more are needed. */
        approvals: RevisionInHistory['decisions']
        stillNeeded: number
        /** May this person decide on it? Null: they are neither an approver nor the deputy of one. */
        deciding: ChapterAtHand['deciding']
        /** In whose place they would approve; null in their own right. */
        decidesFor: string | null
      })
    | null
  /** All versions, newest first, the open one too. */
  history: RevisionInHistory[]
}

/** A chapter with its versions and decisions, for somebody who may read the workspace. */
export async function chapterInWorkspace(
  from: Database,
  actor: Actor,
  address: ChapterAddress,
): Promise<ChapterInWorkspace> {
  const manual = await manualInWorkspace(from, actor, address)
  const chapter = await from.chapter.findFirst({
    where: { manualId: manual.id, slug: slugIn(address.chapter) },
    select: { id: true, slug: true, title: true, origin: true },
  })
  if (!chapter) throw new NotFound('There is no such chapter in this manual.')
  const places = await chapterPlaces(from, manual.id)
  const history = await historyOf(from, chapter.id)
  const current = history.find(({ state }) => state === 'published') ?? null
  const newest = history.find(({ state }) => state !== 'published') ?? null
  const open = newest && { ...newest, ...reviewOf(newest, manual) }
  const life = open && open.state !== 'published' ? { ...open, state: open.state } : null
  return {
    manual,
    chapter: { id: chapter.id, slug: chapter.slug, title: chapter.title },
    place: places.find((place) => place.chapter.id === chapter.id) ?? null,
    reachedReaders: await hasReachedReaders(from, chapter),
    lastHeld: await lastReleaseWith(from, chapter.id),
    standing: standingOf(life, current !== null),
    since: life && standingSince(life),
    current,
    open,
    history,
  }
}

/** What a version under way is to the person who asks, as far as approving it goes. */
function reviewOf(newest: RevisionInHistory, person: ManualInWorkspace) {
  const contributorIds = newest.contributors.map((contributor) => contributor.userId)
  const approvals = approvalsOf(newest)
  const decider = deciderOf(person)
  const seat = approvesFor(decider, approvals, contributorIds)
  return {
    contributed: contributorIds.includes(person.userId),
    approvals,
    stillNeeded: Math.max(0, newest.approvalsRequired - approvalsGiven(approvals, contributorIds)),
    deciding: !decides(decider)
      ? null
      : 'refusal' in seat
        ? ({ allowed: false, why: seat.refusal } as const)
        : ({ allowed: true } as const),
    decidesFor:
      'refusal' in seat
        ? null
        : (person.standsInFor.find(({ id }) => id === seat.onBehalfOfId)?.name ?? null),
  }
}

async function lastReleaseWith(from: Database, chapterId: string): Promise<ChapterInWorkspace['lastHeld']> {
  const held = await from.releaseChapter.findFirst({
    where: { chapterId },
    orderBy: { release: { number: 'desc' } },
    select: { title: true, release: { select: { number: true, currentOf: { select: { id: true } } } } },
  })
  return held && { title: held.title, release: held.release.number, current: held.release.currentOf !== null }
}

async function historyOf(from: Database, chapterId: string): Promise<RevisionInHistory[]> {
  const revisions = await from.revision.findMany({
    where: { chapterId },
    orderBy: { number: 'desc' },
    include: {
      savedBy: { select: { name: true } },
      submittedBy: { select: { name: true } },
      contributions: { include: { user: { select: { name: true } } }, orderBy: { at: 'asc' } },
      decisions: {
        include: { decider: { select: { name: true } }, onBehalfOf: { select: { name: true } } },
        orderBy: { decidedAt: 'desc' },
      },
      release: { select: { number: true, publishedAt: true, edition: { select: { name: true } } } },
      withholdings: {
        include: { madeBy: { select: { name: true } }, liftedBy: { select: { name: true } } },
        orderBy: { madeAt: 'desc' },
      },
    },
  })
  return revisions.map(({ savedBy, submittedBy, contributions, decisions, release, ...revision }) => ({
    id: revision.id,
    number: revision.number,
    state: revision.state,
    kind: revision.kind,
    summary: revision.summary,
    inForceOn: revision.inForceOn,
    contentHash: revision.contentHash,
    savedAt: revision.savedAt,
    savedBy: savedBy?.name ?? null,
    submittedAt: revision.submittedAt,
    submittedBy: submittedBy?.name ?? null,
    contributors: contributions.map(({ userId, user }) => ({ userId, name: user.name })),
    decisions: decisions.map(({ decider, onBehalfOf, ...decision }) => ({
      ...decision,
      decidedBy: decider.name,
      onBehalfOf: onBehalfOf?.name ?? null,
      stands:
        decision.contentHash === revision.contentHash &&
        revision.state !== 'draft' &&
        decision.decidedAt >= (revision.submittedAt ?? release?.publishedAt ?? decision.decidedAt),
    })),
    approvalsRequired: revision.approvalsRequired,
    emergency:
      revision.basis === 'emergency' && revision.retrospectiveApprovalDue
        ? { reason: revision.emergencyReason ?? '', approvalDue: revision.retrospectiveApprovalDue }
        : null,
    release: release && {
      number: release.number,
      publishedAt: release.publishedAt,
      edition: release.edition.name,
    },
    withholdings: revision.withholdings.map(({ reason, madeBy, madeAt, liftedBy, liftedAt }) => ({
      ...{ reason, madeBy: madeBy.name, madeAt, liftedBy: liftedBy?.name ?? null, liftedAt },
    })),
  }))
}
