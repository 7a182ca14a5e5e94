import { everyEntry } from '@/lib/contents/outline'
import type { WorkingEntry } from '@/lib/contents/working-tree'
import { numberedSnapshot, type RevisionReference, type Snapshot, type SnapshotEntry } from './snapshot'

/** The chapter that is published in an emergency: its id, and the title and text that readers get. */
export type EmergencyChapter = { chapterId: string; title: string; revision: RevisionReference }

/**
 * What readers have now with this chapter's text in it, and nothing else of the working contents. A chapter that they
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
    return numberedSnapshot(previous.entries, chapters)
  }
  const place = placeOf(working, chapterId)
  const entries = place && withEntry(previous.entries, place)
  const chapter = place?.entry.chapter
  if (!entries || !chapter) return null
  const { id, slug, appliesTo, templateChapterId, slot, slotWords } = chapter
  const came = { id, slug, title, number: null, revision, appliesTo, templateChapterId, slot, slotWords }
  return numberedSnapshot(entries, [...previous.chapters.values(), came])
}

/** A working place: its entry, what it stands under, and the entries there that stand before it, nearest first. */
type WorkingPlace = { entry: WorkingEntry; parentId: string | null; before: string[] }

function placeOf(working: readonly WorkingEntry[], chapterId: string): WorkingPlace | null {
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

/** The tree with the entry at its place, or null where what it stands under is not there. */
function withEntry(tree: readonly SnapshotEntry[], place: WorkingPlace): SnapshotEntry[] | null {
  const { parentId } = place
  if (parentId === null) return inserted(tree, place)
  if (![...everyEntry(tree)].some(({ id }) => id === parentId)) return null
  const visit = (entry: SnapshotEntry): SnapshotEntry =>
    entry.id === parentId
      ? { ...entry, entries: inserted(entry.entries, place) }
      : { ...entry, entries: entry.entries.map(visit) }
  return tree.map(visit)
}

function inserted(siblings: readonly SnapshotEntry[], { entry, before }: WorkingPlace): SnapshotEntry[] {
  const { id, kind, title, shortTitle, fixedNumber, underReview, text, references, chapter } = entry
  const own = { id, kind, title, shortTitle, fixedNumber, underReview, text, references }
  const came: SnapshotEntry = { ...own, number: null, chapterId: chapter?.id ?? null, entries: [] }
  const ids = siblings.map((sibling) => sibling.id)
  const after = before.map((nearest) => ids.indexOf(nearest)).find((index) => index >= 0) ?? -1
  return [...siblings.slice(0, after + 1), came, ...siblings.slice(after + 1)]
}
