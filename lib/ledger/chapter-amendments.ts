import type { AmendmentRow, ChapterFields } from './amendment-row'
import * as wording from './amendment-wording'
import type { Comparison } from './comparison'
import type { SnapshotChapter } from './snapshot'
import { placedEntries } from './standings'

/** The rows of a chapter that the next release holds: that it came, or else its text and its title. */
export function chapterAmendments(comparison: Comparison, chapter: SnapshotChapter): AmendmentRow[] {
  const was = comparison.previous.snapshot.chapters.get(chapter.id)
  if (!was) return [cameRow(comparison, chapter)]
  const rows: AmendmentRow[] = []
  if (chapter.revision?.id !== was.revision?.id) rows.push(textRow(comparison, was, chapter))
  if (chapter.title !== was.title)
    rows.push({
      ...rowOf(chapter),
      kind: 'renamed',
      details: wording.renamedWords(was.title),
      before: { title: was.title },
      after: { title: chapter.title },
    })
  return rows
}

/** The row of a chapter of the previous release that the next one does not hold. */
export function removedAmendment(comparison: Comparison, chapter: SnapshotChapter): AmendmentRow[] {
  const { previous, next, words } = comparison
  if (next.snapshot.chapters.has(chapter.id)) return []
  const removal = words.removals.get(chapter.id)
  const entries = placedEntries(previous.standings.places.get(chapter.id) ?? [])
  return [
    {
      ...rowOf(chapter),
      kind: 'removed',
      details: removal?.details.trim() || wording.REMOVED,
      before: { chapter: fieldsOfChapter(chapter), entries },
      after: null,
      replacementId: removal?.replacementId ?? null,
      ...(removal?.replacementId && removal.succession ? { succession: removal.succession } : {}),
    },
  ]
}

function cameRow({ next, words }: Comparison, chapter: SnapshotChapter): AmendmentRow {
  const back = words.everPublished.has(chapter.id)
  const summary = chapter.revision ? words.revisions.get(chapter.revision.id)?.summary.trim() : ''
  const entries = placedEntries(next.standings.places.get(chapter.id) ?? [])
  return {
    ...rowOf(chapter),
    kind: back ? 'reinstated' : 'new',
    details: summary || (back ? wording.REINSTATED : wording.NEW_CHAPTER),
    before: null,
    after: { chapter: fieldsOfChapter(chapter), entries },
  }
}

/** The first text of a chapter that was listed without one is an update, whatever its revision is called. */
function textRow({ words }: Comparison, was: SnapshotChapter, chapter: SnapshotChapter): AmendmentRow {
  const said = chapter.revision ? words.revisions.get(chapter.revision.id) : undefined
  const minor = said?.kind === 'minor' && was.revision !== null
  return {
    ...rowOf(chapter),
    kind: minor ? 'minor' : 'updated',
    details: said?.summary.trim() || (minor ? wording.MINOR : wording.TEXT_ADDED),
    before: { revision: was.revision },
    after: { revision: chapter.revision },
  }
}

function rowOf({ id, title, number }: SnapshotChapter) {
  return {
    subjectId: id,
    chapterId: id,
    entryId: null,
    chapterTitle: title,
    chapterNumber: number,
    replacementId: null,
  }
}

function fieldsOfChapter({ number: _, ...fields }: SnapshotChapter): ChapterFields {
  return fields
}
