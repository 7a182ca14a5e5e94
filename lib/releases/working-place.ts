import { everyEntry } from '@/lib/contents/outline'
import type { WorkingEntry } from '@/lib/contents/working-tree'

/** A place of the working contents: its entry, what it stands under, and the entries that stand before it, nearest first. */
export type WorkingPlace = { entry: WorkingEntry; parentId: string | null; before: string[] }

/** The first place of a chapter in the working contents; null where it has none. */
export function placeOf(working: readonly WorkingEntry[], chapterId: string): WorkingPlace | null {
  const visit = (siblings: readonly WorkingEntry[], parentId: string | null): WorkingPlace | null => {
    for (const [index, entry] of siblings.entries()) {
      if (entry.chapter?.id === chapterId) {
        const before = siblings.slice(0, index).map(({ id }) => id)
        return { entry, parentId, before: before.reverse() }
      }
      const below = visit(entry.entries, entry.id)
      if (below) return below
    }
    return null
  }
  return visit(working, null)
}

/**
 * Another tree of the same contents with an entry at that place, after the nearest of those before it that the tree has.
 * Null where it does not have what the place is under.
 */
export function withEntryAt<Entry extends { id: string; entries: Entry[] }>(
  tree: readonly Entry[],
  { parentId, before }: WorkingPlace,
  came: Entry,
): Entry[] | null {
  if (parentId === null) return inserted(tree, before, came)
  if (![...everyEntry(tree)].some(({ id }) => id === parentId)) return null
  const visit = (entry: Entry): Entry => ({
    ...entry,
    entries: entry.id === parentId ? inserted(entry.entries, before, came) : entry.entries.map(visit),
  })
  return tree.map(visit)
}

function inserted<Entry extends { id: string }>(
  siblings: readonly Entry[],
  before: readonly string[],
  came: Entry,
): Entry[] {
  const ids = siblings.map(({ id }) => id)
  const after = before.map((nearest) => ids.indexOf(nearest)).find((index) => index >= 0) ?? -1
  return [...siblings.slice(0, after + 1), came, ...siblings.slice(after + 1)]
}

/** What a chapter's places are called themselves, by their ids; null where they are called as the chapter is. */
export type PlaceTitles = ReadonlyMap<string, string | null>

/** The titles of a chapter's places in the working contents: one that is retitled has lost those of their own. */
export function titlesOfPlaces(working: readonly WorkingEntry[], chapterId: string): PlaceTitles {
  const titles = new Map<string, string | null>()
  for (const { id, chapter, title } of everyEntry(working))
    if (chapter?.id === chapterId) titles.set(id, title)
  return titles
}

/** What a place is called itself: as those titles have it, or as before where they do not have it. */
export function titleOfPlace(
  { id, title }: { id: string; title: string | null },
  titles: PlaceTitles,
): string | null {
  const now = titles.get(id)
  return now === undefined ? title : now
}
