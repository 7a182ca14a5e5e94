import { type Approval, afterwardsDecider, approvesFor, deciderOf, decides } from '@/lib/chapters/deciding'
import { OWN_EMERGENCY } from '@/lib/chapters/refusals'
import type { Role } from '@/prisma/generated/enums'

/** Somebody as a page knows them: their roles in the authority, and the approvers whom they stand in for today. */
type Reader = {
  userId: string
  roles: readonly Role[]
  standsInFor: readonly { id: string; name: string }[]
}

/**
 * Whether this person decides afterwards on what was published in an emergency, and as whose deputy (null in their own
 * right), by the rules that the command keeps; else why not, in a sentence for them.
 */
export function decidingAfterwards(
  reader: Reader,
  emergency: {
    publishedById: string | null
    approvals: readonly Approval[]
    contributorIds: readonly string[]
  },
): { allowed: true; decidesFor: string | null } | { allowed: false; why: string } {
  const asked = deciderOf(reader)
  if (!decides(asked))
    return {
      allowed: false,
      why: 'It is approved by an approver of this authority who neither wrote nor published it.',
    }
  const decider = afterwardsDecider(asked, emergency.publishedById)
  if (!decider) return { allowed: false, why: OWN_EMERGENCY }
  const seat = approvesFor(decider, emergency.approvals, emergency.contributorIds)
  if ('refusal' in seat) return { allowed: false, why: seat.refusal }
  return {
    allowed: true,
    decidesFor: reader.standsInFor.find(({ id }) => id === seat.onBehalfOfId)?.name ?? null,
  }
}
