import type { ChapterDocument } from '@/lib/document/document'
import type { RevisionKind, RevisionState } from '@/prisma/generated/enums'

/** An open revision as it is stored now: what an editor begins from, and what a stale save is shown. */
export type StoredRevision = {
  id: string
  /** Counts the saves. */
  version: number
  state: RevisionState
  title: string
  document: ChapterDocument
  kind: RevisionKind
  summary: string
  /** YYYY-MM-DD; null for "as soon as it is published". */
  inForceOn: string | null
  contentHash: string
  savedAt: Date
  /** The name of who saved it last; null where nobody has since it was opened. */
  savedBy: string | null
  savedById: string | null
}
