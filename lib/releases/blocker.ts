import type { AmendmentRow } from '@/lib/ledger/amendment-row'
import type { Snapshot } from '@/lib/ledger/snapshot'
import type { ApprovedRevision } from './approvals'
import type { CarriedChange } from './carried-changes'

/** Something that has to be put right before the manual can be published. */
export type Blocker = {
  kind:
    | 'nothing'
    | 'approval'
    | 'summary'
    | 'own-change'
    | 'returned-change'
    | 'cited'
    | 'not-there'
    | 'replacement'
    | 'succession'
    | 'comment'
    | 'slot'
    | 'document'
    | 'withheld'
  /** What it is, and what to do, for the publisher. */
  sentence: string
  /** The chapters at which it is put right. */
  chapterIds: string[]
  /** Where exactly, as far as that is known: a clause, a comment, a place of the contents. */
  places: BlockerPlace[]
}

/** A place at which something is put right. What is null is not it. */
export type BlockerPlace = {
  chapterId: string | null
  clauseId: string | null
  commentId: string | null
  entryId: string | null
  /** How the place reads, in a few words: how its clause begins, what a comment says, a note. */
  words: string
}

/** What is still open about the versions that would be published. */
export type LooseEnds = {
  comments: readonly { chapterId: string; commentId: string; clauseId: string | null; words: string }[]
  /** The clauses that show a file which is not there. */
  missingFiles: readonly { chapterId: string; clauseId: string | null; words: string }[]
  /** Those whose text is withheld from readers, with an older version of its chapter. */
  withheld: readonly { chapterId: string }[]
}

/** A reference, in what readers would get, to a chapter of the same manual that would not be there. */
export type Citation = {
  citedId: string
  citedTitle: string
  /** Readers have it now, and would have it no longer. */
  removed: boolean
  /** The title of the chapter, or the words of the note, that refers to it. */
  citedBy: string
  citingChapterId: string | null
  place: BlockerPlace
}

/** All that stands in the way of a release is found in. */
export type Publication = {
  publisherId: string
  previous: Snapshot
  next: Snapshot
  amendments: readonly AmendmentRow[]
  /** The revisions that it would publish. */
  approved: readonly ApprovedRevision[]
  /** On what they would stand: in an emergency nobody need have approved them. */
  basis: 'approval' | 'emergency'
  carried: readonly CarriedChange[]
  /** Changes of what it carries that were made after the cut-off, and are not in it. */
  lateCarried: readonly CarriedChange[]
  citations: readonly Citation[]
  looseEnds: LooseEnds
}

/** A blocker; of its places, only what they are need be said. */
export function blocker(
  kind: Blocker['kind'],
  sentence: string,
  chapterIds: string[],
  places: readonly Partial<BlockerPlace>[] = [],
): Blocker {
  const nowhere = { chapterId: null, clauseId: null, commentId: null, entryId: null, words: '' }
  return { kind, sentence, chapterIds, places: places.map((place) => ({ ...nowhere, ...place })) }
}
