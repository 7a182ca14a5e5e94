import { type Approval, approvalsGiven } from '@/lib/chapters/deciding'
import type { DecisionOutcome } from '@/prisma/generated/enums'

/** What was published in an emergency, with all that was decided on it since. */
export type Emergency = {
  approvalsRequired: number
  /** Decisions since it was published, newest first. */
  decisions: readonly (Approval & { outcome: DecisionOutcome })[]
  contributorIds: readonly string[]
  /** Have readers a later version of the chapter by now, which was approved? */
  replaced: boolean
}

/**
 * Where its approval stands: `waiting` for approvers, `returned` because it must be put right, `put-right` once an
 * approved version has taken its place after that, or `given`. Approvals before a return no longer count.
 */
export type RetrospectiveStanding = 'waiting' | 'returned' | 'put-right' | 'given'

/** Where the retrospective approval of an emergency stands, and how many more approvals it needs. */
export function retrospectiveStanding(emergency: Emergency): {
  standing: RetrospectiveStanding
  stillNeeded: number
} {
  const { approvalsRequired, decisions, contributorIds, replaced } = emergency
  const lastReturn = decisions.findIndex(({ outcome }) => outcome === 'returned')
  const approvals = lastReturn < 0 ? decisions : decisions.slice(0, lastReturn)
  const stillNeeded = Math.max(0, approvalsRequired - approvalsGiven(approvals, contributorIds))
  if (stillNeeded === 0) return { standing: 'given', stillNeeded }
  if (lastReturn !== 0) return { standing: 'waiting', stillNeeded }
  return { standing: replaced ? 'put-right' : 'returned', stillNeeded }
}
