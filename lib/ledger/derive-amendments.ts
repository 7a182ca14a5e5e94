import type { AmendmentRow } from './amendment-row'
import { chapterAmendments, removedAmendment } from './chapter-amendments'
import { type ChangeWords, type Comparison, comparisonOf, type Side } from './comparison'
import { entryAmendments, goneAmendment } from './entry-amendments'
import { movedEntries } from './moved-entries'
import type { Snapshot } from './snapshot'

/**
 * What one release changed, compared with the one before by the identity of entries and chapters: exactly one
 * row for each (subject, kind) that differs, none for what only got another number because its neighbours
 * came, went or moved. Rows are in the order of the next contents, what is gone last. Replaying them over
 * `previous` gives `next` (replay.ts).
 */
export function deriveAmendments(previous: Snapshot, next: Snapshot, words: ChangeWords): AmendmentRow[] {
  const comparison = comparisonOf(previous, next, words)
  const before = comparison.previous.standings.entries
  const after = comparison.next.standings.entries
  const moved = movedEntries(before, after, words.movedByAuthors)
  const rows = [
    ...[...next.chapters.values()].flatMap((chapter) => chapterAmendments(comparison, chapter)),
    ...[...after.values()].flatMap((standing) => entryAmendments(comparison, standing, moved)),
    ...[...previous.chapters.values()].flatMap((chapter) => removedAmendment(comparison, chapter)),
    ...[...before.values()].flatMap((standing) => goneAmendment(comparison, standing)),
  ]
  return inContentsOrder(rows, comparison)
}

const KIND_ORDER = ['new', 'reinstated', 'updated', 'minor', 'renamed', 'moved', 'removed', 'contents']

/** A chapter's rows stand where its first place does; those of what is gone follow, as they stood before. */
function inContentsOrder(rows: readonly AmendmentRow[], { previous, next }: Comparison): AmendmentRow[] {
  const orderIn = ({ standings }: Side, subjectId: string) =>
    (standings.entries.get(subjectId) ?? standings.places.get(subjectId)?.[0])?.order
  const orderOf = ({ subjectId }: AmendmentRow) =>
    orderIn(next, subjectId) ?? next.standings.entries.size + (orderIn(previous, subjectId) ?? 0)
  return [...rows].sort(
    (one, other) =>
      orderOf(one) - orderOf(other) || KIND_ORDER.indexOf(one.kind) - KIND_ORDER.indexOf(other.kind),
  )
}
