import { keptInOrder } from '@/lib/contents/kept-in-order'
import type { EntryRow, IssuedChapter } from '../manual/contents-tree'
import { compareNumbers } from '../manual/number-order'
import { type ComparedRelease, otherChanges, placeWords } from './other-changes'

/** A chapter as one of the two releases names it. */
export type ComparedChapter = Pick<IssuedChapter, 'chapterId' | 'slug' | 'title' | 'number'>

/** What differs between two releases of a manual, each list in the order of the numbers. */
export type ManualComparison = {
  /** As the later release names them. */
  added: ComparedChapter[]
  /** As the earlier release names them. */
  removed: ComparedChapter[]
  renamed: { chapter: ComparedChapter; from: string }[]
  /** Where they stood and stand: "5.1.3 (5.1 Placements)". A number that changed only through its neighbours is no move. */
  moved: { chapter: ComparedChapter; from: string; to: string }[]
  texts: { chapter: ComparedChapter; text: 'changed' | 'added' }[]
  /** Of sections, notes, documents, links and flags: a sentence each, in the order of the contents. */
  others: string[]
}

/**
 * Compares two releases by identity: chapters by their ids, places by their entries'. `movedByAuthors` are the entries
 * that the ledger says were moved in between; they tell which of two neighbours that were exchanged moved.
 */
export function compareReleases(
  before: ComparedRelease,
  after: ComparedRelease,
  movedByAuthors: ReadonlySet<string>,
): ManualComparison {
  const was = new Map(before.chapters.map((chapter) => [chapter.chapterId, chapter]))
  const is = new Map(after.chapters.map((chapter) => [chapter.chapterId, chapter]))
  const stayed = inOrder(after.chapters).flatMap((chapter) => {
    const earlier = was.get(chapter.chapterId)
    return earlier ? [{ chapter, earlier }] : []
  })
  const moved = movedEntries(before.entries, after.entries, movedByAuthors)
  const earlierPlaces = new Map(before.entries.map((entry) => [entry.entryId, entry]))
  return {
    added: inOrder(after.chapters.filter(({ chapterId }) => !was.has(chapterId))),
    removed: inOrder(before.chapters.filter(({ chapterId }) => !is.has(chapterId))),
    renamed: stayed
      .filter(({ chapter, earlier }) => chapter.title !== earlier.title)
      .map(({ chapter, earlier }) => ({ chapter, from: earlier.title })),
    moved: stayed.flatMap(({ chapter }) =>
      after.entries.flatMap((entry) => {
        const earlier = earlierPlaces.get(entry.entryId)
        if (entry.chapterId !== chapter.chapterId || !earlier || !moved.has(entry.entryId)) return []
        return [{ chapter, from: placeWords(earlier, before), to: placeWords(entry, after) }]
      }),
    ),
    texts: stayed.flatMap(({ chapter, earlier }) => {
      if (chapter.revisionId === null || chapter.revisionId === earlier.revisionId) return []
      return [{ chapter, text: earlier.revisionId === null ? ('added' as const) : ('changed' as const) }]
    }),
    others: otherChanges(before, after, moved),
  }
}

/** The entries of both that stand under another parent, or in another order among those that stayed there. */
function movedEntries(
  before: readonly EntryRow[],
  after: readonly EntryRow[],
  movedByAuthors: ReadonlySet<string>,
): Set<string> {
  const earlier = new Map(before.map((entry) => [entry.entryId, entry]))
  const moved = new Set<string>()
  const stayed = new Map<string | null, string[]>()
  for (const { entryId, parentId } of after.toSorted((one, other) => one.position - other.position)) {
    const entry = earlier.get(entryId)
    if (!entry) continue
    if (entry.parentId !== parentId) moved.add(entryId)
    else stayed.set(parentId, [...(stayed.get(parentId) ?? []), entryId])
  }
  for (const siblings of stayed.values()) {
    const oldPosition = (id: string) => earlier.get(id)?.position ?? 0
    const kept = new Set(keptInOrder(siblings, oldPosition, (id) => movedByAuthors.has(id)))
    for (const id of siblings) if (!kept.has(id)) moved.add(id)
  }
  return moved
}

function inOrder(chapters: readonly IssuedChapter[]): IssuedChapter[] {
  return chapters.toSorted(
    (one, other) => compareNumbers(one.number, other.number) || one.title.localeCompare(other.title, 'en'),
  )
}
