import type { StoredRevision } from '@/lib/chapters/stored-revision'
import type { ChapterDocument } from '@/lib/document/document'
import type { RevisionKind, RevisionState } from '@/prisma/generated/enums'

/** What an author says about a revision, as the form holds it: an in-force date of '' is none. */
export type Details = { kind: RevisionKind; summary: string; inForceOn: string }

/** One save, as the editor asks for it. */
export type SaveRequest = {
  /** Who opened the editor: nobody else's session may save what they typed. */
  writer: string
  revisionId: string
  /** The version that this text began from. */
  version: number
  document: ChapterDocument
  details: Details
  /** The author knows that saving undoes a submission or an approval. */
  mayVoid: boolean
  /** The editor saves by itself. */
  automatic: boolean
}

/** What became of a save. Only `saved` means that it is stored. */
export type SaveAnswer =
  | { status: 'saved'; version: number; savedAt: Date; state: RevisionState; voided: boolean }
  | { status: 'stale'; theirs: StoredRevision }
  | { status: 'voids'; state: RevisionState }
  | { status: 'signed-out'; another: boolean }
  | { status: 'refused'; problem: string; blockers: string[] }

/**
 * What became of a submission: done, or what stands in its way; `doubts` are about a change called minor, and `unchanged`
 * asks whether the chapter was reviewed.
 */
export type SubmitAnswer =
  /** `lacking`: how many of the approvers that it needs nobody can be. */
  | { status: 'submitted'; lacking: number }
  | { status: 'doubted'; doubts: string[] }
  | { status: 'unchanged' }
  | { status: 'refused'; problem: string; blockers: string[] }

/** What an author has answered before a submission: that it is minor all the same, that no change was needed. */
export type SubmitAnswers = { minorConfirmed: boolean; reviewedUnchanged: boolean }

/** The server actions that the editor calls, given by its page. */
export type EditorActions = {
  submit: (request: { revisionId: string } & SubmitAnswers) => Promise<SubmitAnswer>
}
