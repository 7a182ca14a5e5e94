import type { WorkingChapter, WorkingEntry } from '@/lib/contents/working-tree'
import { placeOf, withEntryAt } from './working-place'

/**
 * The contents that were kept at the cut-off, after a chapter was published alone: with the title under which readers have
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
  if (!isNew || placeOf(kept, chapterId)) return kept.map((entry) => withChapter(entry, chapter))
  return withEntryAt(kept, place, { ...place.entry, entries: [] })
}

function withChapter(entry: WorkingEntry, chapter: WorkingChapter): WorkingEntry {
  const entries = entry.entries.map((below) => withChapter(below, chapter))
  return { ...entry, entries, chapter: entry.chapter?.id === chapter.id ? chapter : entry.chapter }
}
