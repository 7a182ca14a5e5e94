import { documentHash, revisionContentHash } from '@/lib/document/canonical'
import type { ChapterDocument } from '@/lib/document/document'
import { filesIn } from '@/lib/document/files-in'
import { calendarDate } from '@/lib/platform/dates'
import type { RevisionKind } from '@/prisma/generated/enums'

/** An approved revision with all that its approval stands on, as the database holds it. */
export type ApprovedRevision = {
  id: string
  chapterId: string
  title: string
  kind: RevisionKind
  summary: string
  inForceOn: Date | null
  textHash: string
  contentHash: string
  text: { document: ChapterDocument; schemaVersion: number }
  /** The decisions that approved it: of which content, and by whom. */
  approvals: { contentHash: string; deciderId: string }[]
  contributorIds: string[]
}

/**
 * Why the approval of a revision does not hold, as a sentence, or null where it does: the stored text is the one
 * that was hashed, the hash covers what readers would get, and somebody who wrote none of it approved that.
 * In the stored schema version, since that is what was hashed. `chapterTitle` is the title that readers would see:
 * it is part of what was approved.
 */
export function approvalProblem(revision: ApprovedRevision, chapterTitle: string): string | null {
  const { title, kind, summary, inForceOn, contentHash, text } = revision
  const { document, schemaVersion } = text
  const sameText = documentHash(document, schemaVersion) === revision.textHash
  const day = inForceOn && calendarDate(inForceOn)
  const said = { title, kind, summary, inForceOn: day, attachments: filesIn(document) }
  if (!sameText || revisionContentHash({ document, schemaVersion, ...said }) !== contentHash)
    return `“${title}” is not what was approved: its text or what is said of it has another hash. Send it back for review.`
  if (title !== chapterTitle)
    return `“${chapterTitle}” was approved under another title, “${title}”. Send it back for review.`
  const approvers = revision.approvals.filter((approval) => approval.contentHash === contentHash)
  if (approvers.length === 0) return `Nobody has approved “${title}” as it is now. Send it back for review.`
  if (approvers.every(({ deciderId }) => revision.contributorIds.includes(deciderId)))
    return `“${title}” was approved by somebody who contributed to it. Send it back for review.`
  return null
}
