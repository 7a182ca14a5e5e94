import { type Approval, approvalsGiven } from '@/lib/chapters/deciding'
import { documentHash, revisionContentHash } from '@/lib/document/canonical'
import type { ChapterDocument } from '@/lib/document/document'
import { filesIn } from '@/lib/document/files-in'
import { calendarDate } from '@/lib/platform/dates'
import type { RevisionKind } from '@/prisma/generated/enums'

/** A revision with all that a publication of it stands on, as the database holds it. */
export type RevisionToIssue = {
  id: string
  authorityId: string
  chapterId: string
  title: string
  kind: RevisionKind
  summary: string
  inForceOn: Date | null
  textHash: string
  contentHash: string
  text: { document: ChapterDocument; schemaVersion: number }
}

/** An approved revision with all that its approval stands on. */
export type ApprovedRevision = RevisionToIssue & {
  /** As the manual asked when it was submitted. */
  approvalsRequired: number
  /** The decisions since then that approved it: of which content, by whom, and for which approver where a deputy did. */
  approvals: (Approval & { contentHash: string; decidedAt: Date })[]
  contributorIds: string[]
}

/** Was the last approval that a revision needed given after the cut-off? It waits for the update after. */
export function isLate({ approvals }: Pick<ApprovedRevision, 'approvals'>, until: Date | null): boolean {
  return until !== null && approvals.some(({ decidedAt }) => decidedAt > until)
}

/**
 * Why the approval of a revision does not hold, as a sentence, or null where it does: its content is what was hashed,
 * and as many approvers as it asks for, who wrote none of it, approved that.
 */
export function approvalProblem(revision: ApprovedRevision, chapterTitle: string): string | null {
  const { title, contentHash, contributorIds, approvalsRequired } = revision
  const problem = contentProblem(revision, chapterTitle)
  if (problem) return problem
  const approvals = revision.approvals.filter((approval) => approval.contentHash === contentHash)
  if (approvals.length === 0) return `Nobody has approved “${title}” as it is now. Send it back for review.`
  const given = approvalsGiven(approvals, contributorIds)
  if (given >= approvalsRequired) return null
  if (given === 0)
    return `“${title}” was approved by somebody who contributed to it. Send it back for review.`
  return `“${title}” needs ${approvalsRequired} approvers, and only ${given} of those who approved it count. Send it back for review.`
}

/**
 * Why a revision is not what it says, as a sentence, or null where it is: the stored text is the one that was hashed,
 * and the hash covers what readers would get. In the stored schema version, since that is what was hashed.
 * `chapterTitle` is the title that readers would see: it is part of what was approved.
 */
export function contentProblem(revision: RevisionToIssue, chapterTitle: string): string | null {
  const { title, kind, summary, inForceOn, contentHash, text } = revision
  const { document, schemaVersion } = text
  const sameText = documentHash(document, schemaVersion) === revision.textHash
  const day = inForceOn && calendarDate(inForceOn)
  const said = { title, kind, summary, inForceOn: day, attachments: filesIn(document) }
  if (!sameText || revisionContentHash({ document, schemaVersion, ...said }) !== contentHash)
    return `“${title}” is not what was approved: its text or what is said of it has another hash. Send it back for review.`
  if (title !== chapterTitle)
    return `“${chapterTitle}” was approved under another title, “${title}”. Send it back for review.`
  return null
}
