import { type Approval, approvalsGiven } from '@/lib/chapters/deciding'
import type { DecisionOutcome } from '@/prisma/generated/enums'

/** What was published in an emergency, with all that was decided on it since. */
export type Emergency = {
  approvalsRequired: number
  /** Decisions since it was published, newest first. */
  decisions: readonly (Approval & { outcome: DecisionOutcome })[]
  contributorIds: readonly string[]
  /** Have readers a later version of the chapter by now? One that was published in an emergency waits in its turn. */
  replaced: boolean
}

/**
 * Where its approval stands: `waiting` for approvers, `returned` because it must be put right, `put-right` once a
 * later version has taken its place after that, or `given`. Approvals before a return no longer count.
 */
export type RetrospectiveStanding = 'waiting' | 'returned' | 'put-right' | 'given'

/** Where the retrospective approval of an emergency stands, and how many more approvals it needs. */
export function retrospectiveStanding(emergency: Emergency): {
  standing: RetrospectiveStanding
  stillNeeded: number
} {
  const { approvalsRequired, decisions, contributorIds, replaced } = emergency
  const given = approvalsGiven(approvalsAfterwards(emergency), contributorIds)
  const stillNeeded = Math.max(0, approvalsRequired - given)
  if (stillNeeded === 0) return { standing: 'given', stillNeeded }
  if (decisions[0]?.outcome !== 'returned') return { standing: 'waiting', stillNeeded }
  return { standing: replaced ? 'put-right' : 'returned', stillNeeded }
}

/** The approvals of an emergency that count: those since it was last returned, newest first. */
export function approvalsAfterwards<Given extends { outcome: DecisionOutcome }>(emergency: {
  decisions: readonly Given[]
}): readonly Given[] {
  const { decisions } = emergency
  const lastReturn = decisions.findIndex(({ outcome }) => outcome === 'returned')
  return lastReturn < 0 ? decisions : decisions.slice(0, lastReturn)
}

/**
 * Which unsettled emergency of a chapter a page shows: the version that its address names, else the newest; null where
 * that one is settled, or none waits.
 */
export function emergencyShown<Shown extends { slug: string; revisionId: string; publishedAt: Date }>(
  unsettled: readonly Shown[],
  chapter: string,
  revisionId: string | null,
): Shown | null {
  const ofChapter = unsettled.filter(({ slug }) => slug === chapter)
  if (revisionId !== null) return ofChapter.find((one) => one.revisionId === revisionId) ?? null
  return ofChapter.toSorted((a, b) => b.publishedAt.getTime() - a.publishedAt.getTime())[0] ?? null
}
