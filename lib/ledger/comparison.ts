import type { RevisionKind, Succession } from '@/prisma/generated/enums'
import type { Snapshot } from './snapshot'
import { type Standings, standingsOf } from './standings'

/** What people said of the changes between two releases, which the two snapshots do not show. */
export type ChangeWords = {
  /** Of each revision that the next snapshot brings: what it is to readers, and the amendment summary. */
  revisions: ReadonlyMap<string, { kind: RevisionKind; summary: string }>
  /** Of each chapter that was removed: what was said of that. */
  removals: ReadonlyMap<string, Removal>
  /** The chapters that any release ever held: one that is back is reinstated, not new. */
  everPublished: ReadonlySet<string>
  /** The entries that authors moved: tells which one moved where two neighbours were exchanged. */
  movedByAuthors: ReadonlySet<string>
}

/** What staff are told of a removal, the chapter that takes the place, and how the removed one goes on in it, if it does. */
export type Removal = { details: string; replacementId: string | null; succession?: Succession | null }

/** One of the two releases that are compared. */
export type Side = { snapshot: Snapshot; standings: Standings }

/** Two releases, and what people said of the changes between them. */
export type Comparison = { previous: Side; next: Side; words: ChangeWords }

/** Looks up, once for both, where everything stands. */
export function comparisonOf(previous: Snapshot, next: Snapshot, words: ChangeWords): Comparison {
  return {
    previous: { snapshot: previous, standings: standingsOf(previous) },
    next: { snapshot: next, standings: standingsOf(next) },
    words,
  }
}
