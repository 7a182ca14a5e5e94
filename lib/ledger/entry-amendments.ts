import { canonicalJson } from '@/lib/document/canonical'
import type { AmendmentRow, AmendmentSide, ChapterFlags } from './amendment-row'
import { contentsWords, movedWords } from './amendment-wording'
import type { Comparison } from './comparison'
import type { SnapshotChapter } from './snapshot'
import { fieldsOf, type Standing } from './standings'

/**
 * The rows of an entry that the next release holds: moved, where a chapter stands there; and one of contents for
 * whatever else of it came or changed. None for the places of a chapter that came: its own row says them.
 */
export function entryAmendments(
  comparison: Comparison,
  standing: Standing,
  moved: ReadonlySet<string>,
): AmendmentRow[] {
  const { entry, place } = standing
  const was = comparison.previous.standings.entries.get(entry.id)
  const chapter = chapterAt(comparison, standing)
  if (chapter && !comparison.previous.snapshot.chapters.has(chapter.id)) return []

  const rows: AmendmentRow[] = []
  const hasMoved = moved.has(entry.id)
  if (was && hasMoved && chapter)
    rows.push({
      ...rowOf(standing, chapter),
      kind: 'moved',
      details: movedWords(was, standing),
      before: { place: was.place, number: was.entry.number },
      after: { place, number: entry.number },
    })
  const sides = contentsSides(comparison, standing, hasMoved && !chapter)
  if (sides)
    rows.push({
      ...rowOf(standing, chapter),
      kind: 'contents',
      details: contentsWords(was, standing, sides.after),
      ...sides,
    })
  return rows
}

/** The row of an entry that went, unless the row of its removed chapter says so. */
export function goneAmendment(comparison: Comparison, standing: Standing): AmendmentRow[] {
  const { entry, place } = standing
  const chapter = chapterAt(comparison, standing)
  const withItsChapter = entry.chapterId !== null && !chapter
  if (comparison.next.standings.entries.has(entry.id) || withItsChapter) return []
  return [
    {
      ...rowOf(standing, chapter),
      kind: 'contents',
      details: contentsWords(standing, undefined, null),
      before: { entry: fieldsOf(entry), place },
      after: null,
    },
  ]
}

/** Before and after of all that a contents row carries of an entry, or null where nothing of it differs. */
function contentsSides(
  comparison: Comparison,
  { entry, place }: Standing,
  hasMoved: boolean,
): { before: AmendmentSide | null; after: AmendmentSide } | null {
  const was = comparison.previous.standings.entries.get(entry.id)
  const flags = changedFlags(comparison, entry.chapterId, entry.id)
  if (!was)
    return {
      before: flags && { flags: flags.before },
      after: { entry: fieldsOf(entry), place, ...(flags && { flags: flags.after }) },
    }
  const fields = differing(fieldsOf(was.entry), fieldsOf(entry))
  if (!fields && !flags && !hasMoved) return null
  return {
    before: {
      ...(fields && { entry: fields.before }),
      ...(hasMoved && { place: was.place }),
      ...(flags && { flags: flags.before }),
    },
    after: {
      ...(fields && { entry: fields.after }),
      ...(hasMoved && { place }),
      ...(flags && { flags: flags.after }),
    },
  }
}

/** What changed of a chapter besides text and title, at its first place and nowhere else. */
function changedFlags({ previous, next }: Comparison, chapterId: string | null, entryId: string) {
  if (chapterId === null || next.standings.places.get(chapterId)?.[0]?.entry.id !== entryId) return null
  const before = previous.snapshot.chapters.get(chapterId)
  const after = next.snapshot.chapters.get(chapterId)
  return before && after ? differing(flagsOf(before), flagsOf(after)) : null
}

function flagsOf({ appliesTo, templateChapterId, slot, slotWords }: SnapshotChapter): ChapterFlags {
  return { appliesTo, templateChapterId, slot, slotWords }
}

function differing<Value>(before: Value, after: Value): { before: Value; after: Value } | null {
  return canonicalJson(before) === canonicalJson(after) ? null : { before, after }
}

function chapterAt({ next }: Comparison, { entry }: Standing): SnapshotChapter | undefined {
  return entry.chapterId === null ? undefined : next.snapshot.chapters.get(entry.chapterId)
}

function rowOf({ entry }: Standing, chapter: SnapshotChapter | undefined) {
  return {
    subjectId: entry.id,
    chapterId: entry.chapterId,
    entryId: entry.id,
    chapterTitle: chapter?.title ?? null,
    chapterNumber: chapter ? (entry.number ?? chapter.number) : null,
    replacementId: null,
  }
}
