import type { WorkingChapter, WorkingEntry } from '@/lib/contents/working-tree'
import { type PlaceTitles, placeOf, titleOfPlace, titlesOfPlaces, withEntryAt } from './working-place'

/**
 * The contents that were kept at the cut-off, after a chapter was published alone: with the titles under which readers have
 * it now, and with its place if it is new to them. Otherwise the next update would take from them what they just got. Null
 * where the kept contents do not have what the chapter stands under.
 */
export function keptWithChapter(
  kept: readonly WorkingEntry[],
  working: readonly WorkingEntry[],
  { chapterId, isNew }: { chapterId: string; isNew: boolean },
): WorkingEntry[] | null {
  const place = placeOf(working, chapterId)
  const chapter = place?.entry.chapter
  if (!place || !chapter) return [...kept]
  const titles = titlesOfPlaces(working, chapterId)
  if (!isNew || placeOf(kept, chapterId)) return kept.map((entry) => withChapter(entry, chapter, titles))
  return withEntryAt(kept, place, { ...place.entry, entries: [] })
}

function withChapter(entry: WorkingEntry, chapter: WorkingChapter, titles: PlaceTitles): WorkingEntry {
  const entries = entry.entries.map((below) => withChapter(below, chapter, titles))
  if (entry.chapter?.id !== chapter.id) return { ...entry, entries }
  return { ...entry, entries, chapter, title: titleOfPlace(entry, titles) }
}
