import { clausesOf, isBlank } from '@/lib/document/clauses'
import type { ChapterDocument } from '@/lib/document/document'
import { referencesIn } from '@/lib/document/references'
import type { RevisionKind } from '@/prisma/generated/enums'

/** What is asked of a revision before it goes to the approvers. */
export type Submission = {
  document: ChapterDocument
  kind: RevisionKind
  summary: string
  /** Does a live place of the contents name the chapter? */
  hasPlace: boolean
  /** Have readers had the chapter, with or without a text? */
  reachedReaders: boolean
  /** Have readers a text of it? */
  hasText: boolean
  /** Are text and in-force date those that are published already? */
  unchanged: boolean
  /** Does the author say that the chapter was reviewed, and that its text needs no change? */
  reviewed?: boolean
  /** The chapters that its references may name. */
  referable: ReadonlySet<string>
}

/** What stands in the way of submitting, a sentence each for the author; nothing where nothing does. */
export function submissionBlockers(submission: Submission): string[] {
  const { document, kind, summary, reachedReaders } = submission
  const blockers: string[] = []
  if (!submission.hasPlace) {
    blockers.push('The chapter has been taken out of the contents: put it back before a new version of it.')
  }
  if (isEmptyText(document)) blockers.push('The chapter has no text yet.')
  else if (submission.unchanged && !submission.reviewed)
    blockers.push('Nothing has been changed since the published text.')
  if (kind === 'updated' && summary.trim() === '') {
    blockers.push('Write the amendment summary: it tells staff what is different.')
  }
  if (kind === 'new' && reachedReaders) {
    blockers.push('Readers already have this chapter: call the change updated or minor, not new.')
  }
  if (kind !== 'new' && !reachedReaders) {
    blockers.push('Readers have not had this chapter before: call it new.')
  }
  if (kind === 'minor' && reachedReaders && !submission.hasText) {
    blockers.push('Readers have no text of this chapter yet: call its first text updated, not minor.')
  }
  for (const label of danglingReferences(document, submission.referable)) {
    blockers.push(
      `The reference “${label}” is to a chapter that is not in this manual’s contents: take it out or choose another.`,
    )
  }
  return blockers
}

/** Would a reader see no words at all? */
function isEmptyText(document: ChapterDocument): boolean {
  return clausesOf(document).every((clause) => isBlank(clause) || clause.text.trim() === '')
}

/** The labels of references to chapters other than these, each once, in reading order. */
function danglingReferences(document: ChapterDocument, referable: ReadonlySet<string>): string[] {
  const labels = new Map<string, string>()
  for (const { chapterId, label } of referencesIn(document))
    if (!referable.has(chapterId) && !labels.has(chapterId)) labels.set(chapterId, label)
  return [...labels.values()]
}
