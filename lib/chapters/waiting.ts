import type { Role } from '@/prisma/generated/enums'
import { isReturned, type OpenRevision } from './standing'

/** What an open revision is to somebody: something to do for them, or something they wait for. */
export type Waiting = 'returned' | 'draft' | 'toApprove' | 'toPublish' | 'inReview' | 'approved'

/**
 * What an open revision is to a person who holds `roles` in its authority; null where they have no part in it.
 * `mayApprove`: they are an approver or the deputy of one, and nothing keeps them from approving it now.
 */
export function waitingOf(
  revision: OpenRevision,
  person: { roles: readonly Role[]; contributed: boolean; submitted: boolean; mayApprove: boolean },
): Waiting | null {
  const mine = person.contributed || person.submitted
  if (revision.state === 'draft') {
    if (!mine || !person.roles.includes('author')) return null
    return isReturned(revision) ? 'returned' : 'draft'
  }
  if (revision.state === 'in_review') {
    if (person.mayApprove) return 'toApprove'
    return mine ? 'inReview' : null
  }
  if (person.roles.includes('publisher')) return 'toPublish'
  return mine ? 'approved' : null
}
