import type { Place, PlacedEntry } from './amendment-row'
import type { EntryFields, Snapshot, SnapshotEntry } from './snapshot'

/** One entry of a snapshot where it stands. */
export type Standing = {
  entry: SnapshotEntry
  parent: SnapshotEntry | null
  place: Place
  /** 0, 1, 2 … in reading order through the whole tree. */
  order: number
}

/** A snapshot's entries by their ids in reading order, and the places of each of its chapters. */
export type Standings = {
  entries: ReadonlyMap<string, Standing>
  places: ReadonlyMap<string, readonly Standing[]>
}

/** Where everything of a snapshot stands. */
export function standingsOf(snapshot: Snapshot): Standings {
  const entries = new Map<string, Standing>()
  const places = new Map<string, Standing[]>()
  const visit = (siblings: readonly SnapshotEntry[], parent: SnapshotEntry | null): void => {
    let previousEntryId: string | null = null
    for (const entry of siblings) {
      const place = { parentId: parent?.id ?? null, previousEntryId }
      const standing = { entry, parent, place, order: entries.size }
      entries.set(entry.id, standing)
      if (entry.chapterId !== null)
        places.set(entry.chapterId, [...(places.get(entry.chapterId) ?? []), standing])
      visit(entry.entries, entry)
      previousEntryId = entry.id
    }
  }
  visit(snapshot.entries, null)
  return { entries, places }
}

/** What is frozen of an entry itself: not its number, which follows from its place, nor what is below it. */
export function fieldsOf(entry: EntryFields): EntryFields {
  const { kind, title, shortTitle, fixedNumber, underReview, chapterId, text, references } = entry
  return { kind, title, shortTitle, fixedNumber, underReview, chapterId, text, references }
}

/** A chapter's places, as the row says that brings or takes the chapter. */
export function placedEntries(standings: readonly Standing[]): PlacedEntry[] {
  return standings.map(({ entry, place }) => ({ id: entry.id, place, ...fieldsOf(entry) }))
}
