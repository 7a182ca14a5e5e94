import type { WorkingEntry } from '@/lib/contents/working-tree'
import {
  numberedSnapshot,
  type RevisionReference,
  type Snapshot,
  type SnapshotEntry,
} from '@/lib/ledger/snapshot'
import { type PlaceTitles, placeOf, titleOfPlace, titlesOfPlaces, withEntryAt } from './working-place'

/** The chapter that is published in an emergency: its id, and the title and text that readers get. */
export type EmergencyChapter = { chapterId: string; title: string; revision: RevisionReference }

/**
 * What readers have now with this chapter's text and titles in it, and nothing else of the working contents. A chapter that they
 * have not had comes in at its first place, under what stands above it and after the nearest chapter before it that
 * they have. Null where that is not to be had: the chapter has no place, or stands under something they do not have.
 */
export function emergencySnapshot(
  previous: Snapshot,
  working: readonly WorkingEntry[],
  { chapterId, title, revision }: EmergencyChapter,
): Snapshot | null {
  const held = previous.chapters.get(chapterId)
  if (held) {
    const chapters = [...previous.chapters.values()].map((chapter) =>
      chapter === held ? { ...chapter, title, revision } : chapter,
    )
    return numberedSnapshot(withTitles(previous.entries, titlesOfPlaces(working, chapterId)), chapters)
  }
  const place = placeOf(working, chapterId)
  const entries = place && withEntryAt(previous.entries, place, frozen(place.entry))
  const chapter = place?.entry.chapter
  if (!entries || !chapter) return null
  const { id, slug, appliesTo, templateChapterId, slot, slotWords } = chapter
  const came = { id, slug, title, number: null, revision, appliesTo, templateChapterId, slot, slotWords }
  return numberedSnapshot(entries, [...previous.chapters.values(), came])
}

/** A chapter that is retitled is called so at all its places: one that had a title of its own loses it with the old title. */
function withTitles(entries: readonly SnapshotEntry[], titles: PlaceTitles): SnapshotEntry[] {
  return entries.map((entry) => ({
    ...entry,
    title: titleOfPlace(entry, titles),
    entries: withTitles(entry.entries, titles),
  }))
}

function frozen({ id, chapter, ...entry }: WorkingEntry): SnapshotEntry {
  const { kind, title, shortTitle, fixedNumber, underReview, text, references } = entry
  const own = { kind, title, shortTitle, fixedNumber, underReview, text, references }
  return { id, ...own, number: null, chapterId: chapter?.id ?? null, entries: [] }
}
