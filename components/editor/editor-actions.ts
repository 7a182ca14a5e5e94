import type { StoredRevision } from '@/lib/chapters/stored-revision'
import type { ChapterDocument } from '@/lib/document/document'
import type { RevisionKind, RevisionState } from '@/prisma/generated/enums'

/** What an author says about a revision, as the form holds it: an in-force date of '' is none. */
export type Details = { kind: RevisionKind; summary: string; inForceOn: string }

/** One save, as the editor asks for it. */
export type SaveRequest = {
  revisionId: string
  /** The version that this text began from. */
  version: number
  document: ChapterDocument
  details: Details
  /** The author knows that saving undoes a submission or an approval. */
  mayVoid: boolean
}

/** What became of a save. Only `saved` means that it is stored. */
export type SaveAnswer =
  | { status: 'saved'; version: number; savedAt: Date; state: RevisionState; voided: boolean }
  | { status: 'stale'; theirs: StoredRevision }
  | { status: 'voids'; state: RevisionState }
  | { status: 'refused'; problem: string; blockers: string[] }

/** What became of a submission: done, or what stands in its way; `doubts` are about a change called minor. */
export type SubmitAnswer =
  | { status: 'submitted' }
  | { status: 'doubted'; doubts: string[] }
  | { status: 'refused'; problem: string; blockers: string[] }

/** The newest save of a revision: who made it and when, to tell two people on one draft about each other. */
export type LatestSave = { version: number; savedAt: string; savedBy: string | null }

/** The server actions that the editor calls, given by its page. */
export type EditorActions = {
  save: (request: SaveRequest) => Promise<SaveAnswer>
  submit: (request: { revisionId: string; minorConfirmed: boolean }) => Promise<SubmitAnswer>
}

/** A chapter that a text may refer to. */
export type ReferableChapter = { id: string; title: string; number: string | null }
