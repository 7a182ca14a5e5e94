import { diffClauses, type Redline } from '@/lib/document/diff'
import type { ChapterDocument } from '@/lib/document/document'
import {
  type Merge,
  type MergeChoice,
  type MergeConflict,
  type MergePart,
  mergeDocuments,
  mergedDocument,
} from '@/lib/document/merge'
import { type DetailsName, mergeDetails } from './details'
import type { Details } from './editor-actions'

/** A text with what is said about it. */
export type Said = { document: ChapterDocument; details: Details }

/** What two people made of one text, brought together as far as nobody has to choose. */
export type Together = {
  merge: Merge
  /** Theirs and mine; mine where both changed the same. */
  whole: Said
  conflicts: MergeConflict[]
  detailsConflicts: DetailsName[]
}

/** Who a choice is for: a conflict's key, or the name of what is said about the change. */
export type Choices = Readonly<Record<string, MergeChoice>>

/** Brings together what was made of `base` here and elsewhere: nothing of either is lost. */
export function bringTogether(base: Said, mine: Said, theirs: Said, newId: () => string): Together {
  const merge = mergeDocuments(base.document, mine.document, theirs.document)
  const conflicts = merge.parts.filter(isConflict)
  const { details, conflicts: detailsConflicts } = mergeDetails(base.details, mine.details, theirs.details)
  const mineFirst = Object.fromEntries(conflicts.map(({ key }) => [key, 'mine' as const]))
  return {
    merge,
    whole: { document: mergedDocument(merge, mineFirst, newId), details },
    conflicts,
    detailsConflicts,
  }
}

function isConflict(part: MergePart): part is MergeConflict {
  return part.status === 'conflict' || part.status === 'list'
}

/** Those of the conflicts that nothing was chosen for yet, by key or name. */
export function unchosen({ conflicts, detailsConflicts }: Together, choices: Choices): string[] {
  return [...conflicts.map(({ key }) => key), ...detailsConflicts].filter((key) => choices[key] === undefined)
}

/** The text and details as they were chosen; of a summary, both is mine and then theirs. */
export function chosen(together: Together, theirs: Details, choices: Choices, newId: () => string): Said {
  const details = { ...together.whole.details }
  for (const name of together.detailsConflicts) {
    if (choices[name] === 'theirs') Object.assign(details, { [name]: theirs[name] })
    else if (choices[name] === 'both' && name === 'summary')
      details.summary = `${details.summary.trim()} ${theirs.summary.trim()}`
  }
  return { document: mergedDocument(together.merge, choices, newId), details }
}

/** What came into a text from somebody else: the clauses that read otherwise than before. */
export function cameIn(before: ChapterDocument, after: ChapterDocument): Redline {
  return diffClauses(before, after).filter((row) => row.kind !== 'same')
}
