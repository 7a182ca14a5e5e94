import type { Role } from '@/prisma/generated/enums'
import {
  ALREADY_APPROVED,
  APPROVER_APPROVED,
  CONTRIBUTOR_REFUSAL,
  CONTRIBUTOR_REPRESENTED,
  DEPUTY_APPROVED,
} from './refusals'

/** An approval of the content as it stands: who gave it, and for which approver where a deputy did. */
export type Approval = { deciderId: string; onBehalfOfId: string | null }

/** Somebody who decides, in their own right or for approvers whom they stand in for. */
export type Decider = { userId: string; approver: boolean; standsInFor: readonly string[] }

/** Somebody by their roles in an authority and the approvers there whom they stand in for today. */
export function deciderOf(person: {
  userId: string
  roles: readonly Role[]
  standsInFor: readonly (string | { id: string })[]
}): Decider {
  const { userId, roles, standsInFor } = person
  return {
    userId,
    approver: roles.includes('approver'),
    standsInFor: standsInFor.map((approver) => (typeof approver === 'string' ? approver : approver.id)),
  }
}

/** Does somebody decide at all, in their own right or for somebody? */
export function decides({ approver, standsInFor }: Decider): boolean {
  return approver || standsInFor.length > 0
}

/**
 * How many approvers have approved, of these approvals: a person counts once, and so do an approver and their deputy
 * together; nobody who contributed counts, in person or through a deputy. The database counts alike (approvals_given).
 */
export function approvalsGiven(approvals: readonly Approval[], contributorIds: readonly string[]): number {
  const counting = approvals.filter(
    ({ deciderId, onBehalfOfId }) =>
      !contributorIds.includes(deciderId) && !(onBehalfOfId && contributorIds.includes(onBehalfOfId)),
  )
  const people = new Set(counting.map(({ deciderId }) => deciderId))
  const approvers = new Set(counting.map(seatOf))
  return Math.min(people.size, approvers.size)
}

/**
 * In whose place somebody approves: their own (null) where they are an approver, else the first approver whom they
 * stand in for and who has neither contributed nor been spoken for. Where nobody is left, why, in a sentence for them.
 */
export function approvesFor(
  decider: Decider,
  approvals: readonly Approval[],
  contributorIds: readonly string[],
): { onBehalfOfId: string | null } | { refusal: string } {
  if (contributorIds.includes(decider.userId)) return { refusal: CONTRIBUTOR_REFUSAL }
  if (approvals.some(({ deciderId }) => deciderId === decider.userId)) return { refusal: ALREADY_APPROVED }
  const spokenFor = new Set(approvals.map(seatOf))
  const seats = [...(decider.approver ? [decider.userId] : []), ...decider.standsInFor]
  const free = seats.find((id) => !spokenFor.has(id) && !contributorIds.includes(id))
  if (free !== undefined) return { onBehalfOfId: free === decider.userId ? null : free }
  if (decider.approver) return { refusal: DEPUTY_APPROVED }
  return { refusal: seats.some((id) => spokenFor.has(id)) ? APPROVER_APPROVED : CONTRIBUTOR_REPRESENTED }
}

/** Of those who decide, the ones who can still approve: as approvesFor() would let them. */
export function stillAsked(
  deciders: readonly Decider[],
  approvals: readonly Approval[],
  contributorIds: readonly string[],
): string[] {
  const asked = deciders.filter(
    (decider) => 'onBehalfOfId' in approvesFor(decider, approvals, contributorIds),
  )
  return asked.map(({ userId }) => userId)
}

/** How many approvals these people could give between them: each once, and an approver and their deputy together. */
export function mostApprovals(deciders: readonly Decider[], contributorIds: readonly string[]): number {
  const given: Approval[] = []
  // Approvers first, in their own right, so that a deputy takes the place of one who cannot.
  for (const decider of [...deciders].sort((one, other) => Number(other.approver) - Number(one.approver))) {
    const seat = approvesFor(decider, given, contributorIds)
    if ('onBehalfOfId' in seat) given.push({ deciderId: decider.userId, ...seat })
  }
  return approvalsGiven(given, contributorIds)
}

/**
 * Somebody as a decider on what was published in an emergency; null where they are none. Whoever published it decides
 * on it neither in person nor through a deputy.
 */
export function afterwardsDecider(decider: Decider, publishedById: string | null): Decider | null {
  if (decider.userId === publishedById) return null
  const standsInFor = decider.standsInFor.filter((approverId) => approverId !== publishedById)
  const left = { ...decider, standsInFor }
  return decides(left) ? left : null
}

/** In whose place somebody returns: their own where they are an approver, else the first whom they stand in for. */
export function returnsFor({ approver, standsInFor }: Decider): string | null {
  return approver ? null : (standsInFor[0] ?? null)
}

function seatOf({ deciderId, onBehalfOfId }: Approval): string {
  return onBehalfOfId ?? deciderId
}
