import { everyEntry } from '@/lib/contents/outline'
import type { ChangeWords } from '@/lib/ledger/comparison'
import {
  type EntryFields,
  numberedSnapshot,
  type Snapshot,
  type SnapshotChapter,
  type SnapshotEntry,
} from '@/lib/ledger/snapshot'

const plain: EntryFields = {
  kind: 'section',
  title: null,
  shortTitle: null,
  fixedNumber: null,
  underReview: false,
  chapterId: null,
  text: null,
  references: [],
}

/** A section: `section('Placements', place('Care Planning'))`. Its id is its title. */
export function section(title: string, ...entries: SnapshotEntry[]): SnapshotEntry {
  return { ...plain, id: title, number: null, title, entries }
}

/** The place of a chapter, which is named by its first title; a second place has an id of its own. */
export function place(chapterId: string, changes: Partial<SnapshotEntry> = {}): SnapshotEntry {
  return { ...plain, kind: 'chapter', id: `@${chapterId}`, number: null, chapterId, entries: [], ...changes }
}

/** A note. Its id is its words unless it says another. */
export function note(text: string, id = text): SnapshotEntry {
  return { ...plain, kind: 'note', id, number: null, text, entries: [] }
}

/** A snapshot of this tree; every chapter in it has a first revision unless `chapters` says otherwise. */
export function snapshot(
  entries: SnapshotEntry[],
  chapters: Record<string, Partial<SnapshotChapter>> = {},
): Snapshot {
  const ids = new Set([...everyEntry(entries)].flatMap(({ chapterId }) => chapterId ?? []))
  return numberedSnapshot(
    entries,
    [...ids].map((id) => ({
      id,
      slug: id.toLowerCase().replaceAll(' ', '-'),
      title: id,
      number: null,
      revision: revision(`${id} 1`),
      appliesTo: null,
      templateChapterId: null,
      slot: null,
      slotWords: null,
      ...chapters[id],
    })),
  )
}

/** A revision whose hash follows from its id. */
export function revision(id: string) {
  return { id, contentHash: `hash of ${id}` }
}

/** What people said, nothing unless given. */
export function words(said: Partial<ChangeWords> = {}): ChangeWords {
  return {
    revisions: new Map(),
    removals: new Map(),
    everPublished: new Set(),
    movedByAuthors: new Set(),
    ...said,
  }
}
