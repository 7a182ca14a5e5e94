import type { DecisionOutcome, RevisionState } from '@/prisma/generated/enums'

/** An open revision, as far as its standing depends on it. */
export type OpenRevision = {
  state: Exclude<RevisionState, 'published'>
  submittedAt: Date | null
  /** Newest first. */
  decisions: readonly { outcome: DecisionOutcome; decidedAt: Date }[]
}

/**
 * Where a chapter's text stands, in the words of a tag: `none` has no text at all; `published` has one and
 * nothing newer; the others are the open revision's state, with `returned` for a draft that an approver sent
 * back.
 */
export type Standing = 'none' | 'published' | 'draft' | 'returned' | 'in_review' | 'approved'

/** What each standing is called on screen. */
export const STANDING_WORDS: Record<Standing, string> = {
  none: 'No text yet',
  published: 'Published',
  draft: 'Draft',
  returned: 'Returned',
  in_review: 'Awaiting approval',
  approved: 'Approved',
}

/** Where a chapter stands, from its open revision and whether a text of it was ever published. */
export function standingOf(open: OpenRevision | null, hasPublishedText: boolean): Standing {
  if (!open) return hasPublishedText ? 'published' : 'none'
  if (open.state !== 'draft') return open.state
  return isReturned(open) ? 'returned' : 'draft'
}

/** Was this draft sent back by an approver, and has it not been submitted again since? */
export function isReturned({ state, submittedAt, decisions }: OpenRevision): boolean {
  const [last] = decisions
  return (
    state === 'draft' && last?.outcome === 'returned' && submittedAt !== null && last.decidedAt >= submittedAt
  )
}

/** Since when an open revision stands where it does; a draft, since it was last saved. */
export function standingSince(open: OpenRevision & { savedAt: Date }): Date {
  const decidedAt = open.decisions[0]?.decidedAt
  if (open.state === 'in_review') return open.submittedAt ?? open.savedAt
  if (open.state === 'approved' || isReturned(open)) return decidedAt ?? open.savedAt
  return open.savedAt
}

/** The approvals of a revision's content as it stands since it was submitted, of all its decisions. */
export function approvalsOf<
  Given extends { outcome: DecisionOutcome; decidedAt: Date; contentHash: string },
>(revision: { contentHash: string; submittedAt: Date | null; decisions: readonly Given[] }): Given[] {
  const { contentHash, submittedAt, decisions } = revision
  if (submittedAt === null) return []
  return decisions.filter(
    (decision) =>
      decision.outcome === 'approved' &&
      decision.contentHash === contentHash &&
      decision.decidedAt >= submittedAt,
  )
}
