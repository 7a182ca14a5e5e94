import type { AmendmentRow, Place, PlacedEntry } from './amendment-row'
import {
  type EntryFields,
  numberedSnapshot,
  type Snapshot,
  type SnapshotChapter,
  type SnapshotEntry,
} from './snapshot'
import { fieldsOf, standingsOf } from './standings'

/** What replaying needs of a row, so that rows read back from the database can be replayed too. */
export type ReplayableRow = Pick<AmendmentRow, 'subjectId' | 'kind' | 'before' | 'after'> & {
  correctsId?: string | null
}

/**
 * The release that these rows made out of the previous one. Numbers follow from the places, as they always do.
 *
 * First everything that went or moved is taken out; what stayed keeps its order. Then what came or moved is put
 * where its row says: right after the sibling that stands before it, once that one is there. Throws if the rows
 * leave an entry without a place.
 */
export function replayAmendments(previous: Snapshot, rows: readonly ReplayableRow[]): Snapshot {
  const before = standingsOf(previous).entries
  const chapters = new Map(previous.chapters)
  const entries = new Map([...before].map(([id, { entry }]) => [id, fieldsOf(entry)]))
  const placed = new Map<string, Place>()
  // A correction puts words right, and the manual is as it was.
  for (const row of rows) if (!row.correctsId) replayRow({ chapters, entries, placed }, row)

  const siblings: Siblings = new Map()
  for (const [id, { place }] of before)
    if (entries.has(id) && !placed.has(id)) at(siblings, place.parentId).push(id)
  putInPlace(siblings, placed)

  const tree = treeBelow(null, siblings, entries)
  if (entries.size > 0) throw new Error(`The amendments leave ${entries.size} entries without a place`)
  return numberedSnapshot(tree, chapters.values())
}

type Replayed = {
  chapters: Map<string, SnapshotChapter>
  entries: Map<string, EntryFields>
  placed: Map<string, Place>
}

/** The ids of the entries under each entry (null: at the top), in order. */
type Siblings = Map<string | null, string[]>

function replayRow(
  { chapters, entries, placed }: Replayed,
  { subjectId, kind, before, after }: ReplayableRow,
) {
  const put = ({ id, place, ...fields }: PlacedEntry) => {
    entries.set(id, fields)
    placed.set(id, place)
  }
  const change = (chapterId: string | null | undefined, changed: Partial<SnapshotChapter>) => {
    const chapter = chapters.get(chapterId ?? '')
    if (!chapter) throw new Error(`An amendment changes a chapter that is not there: ${chapterId}`)
    chapters.set(chapter.id, { ...chapter, ...changed })
  }
  if (kind === 'removed') {
    chapters.delete(subjectId)
    for (const { id } of before?.entries ?? []) entries.delete(id)
  } else if (kind === 'contents' && after === null) {
    entries.delete(subjectId)
  } else if (kind === 'new' || kind === 'reinstated') {
    if (after?.chapter) chapters.set(subjectId, { ...after.chapter, number: null })
    after?.entries?.forEach(put)
  } else if (kind === 'updated' || kind === 'minor') {
    change(subjectId, { revision: after?.revision ?? null })
  } else if (kind === 'renamed') {
    change(subjectId, { title: after?.title ?? '' })
  } else {
    if (after?.entry) entries.set(subjectId, after.entry)
    if (after?.place) placed.set(subjectId, after.place)
    if (after?.flags) change(entries.get(subjectId)?.chapterId, after.flags)
  }
}

/** Puts each entry after the sibling that it follows; several passes, as that one may be yet to come. */
function putInPlace(siblings: Siblings, placed: Map<string, Place>): void {
  let waiting = [...placed]
  while (waiting.length > 0) {
    const left = waiting.filter(([id, { parentId, previousEntryId }]) => {
      const there = at(siblings, parentId)
      const index = previousEntryId === null ? 0 : there.indexOf(previousEntryId) + 1
      if (previousEntryId !== null && index === 0) return true
      there.splice(index, 0, id)
      return false
    })
    if (left.length === waiting.length)
      throw new Error(`The amendments leave ${left.length} entries without a place`)
    waiting = left
  }
}

function at(siblings: Siblings, parentId: string | null): string[] {
  const there = siblings.get(parentId) ?? []
  siblings.set(parentId, there)
  return there
}

/** The tree below an entry; takes each entry that it finds a place for out of `entries`. */
function treeBelow(
  parentId: string | null,
  siblings: Siblings,
  entries: Map<string, EntryFields>,
): SnapshotEntry[] {
  return (siblings.get(parentId) ?? []).flatMap((id) => {
    const fields = entries.get(id)
    if (!fields || !entries.delete(id)) return []
    return [{ id, number: null, ...fields, entries: treeBelow(id, siblings, entries) }]
  })
}
