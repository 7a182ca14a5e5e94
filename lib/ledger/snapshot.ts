import { numberContents } from '@/lib/contents/number-contents'
import { everyEntry } from '@/lib/contents/outline'
import type { EntryReference } from '@/lib/contents/schema'
import { canonicalJson } from '@/lib/document/canonical'
import type { EntryKind, SlotKind } from '@/prisma/generated/enums'

/** What a release freezes of one place of the contents, its own position and number apart. */
export type EntryFields = {
  kind: EntryKind
  /** Its own title; null where a chapter's place shows the chapter's title. */
  title: string | null
  shortTitle: string | null
  /** null: the number follows from the position. '': it carries none. Else the number itself. */
  fixedNumber: string | null
  underReview: boolean
  chapterId: string | null
  text: string | null
  references: EntryReference[]
}

/** One place of the contents as a release freezes it, with what stands below it in order. */
export type SnapshotEntry = EntryFields & {
  id: string
  number: string | null
  entries: SnapshotEntry[]
}

/** One chapter as a release freezes it, however many places it has. */
export type SnapshotChapter = {
  id: string
  slug: string
  title: string
  /** The number of its first numbered place. */
  number: string | null
  /** Its text, and the hash that was approved; null where the manual lists it without text. */
  revision: RevisionReference | null
  appliesTo: string | null
  templateChapterId: string | null
  slot: SlotKind | null
  slotWords: string | null
}

/** A revision, and the content hash under which it was approved. */
export type RevisionReference = { id: string; contentHash: string }

/** All that one release holds: the contents as a tree, and each chapter that stands in it once, by its id. */
export type Snapshot = {
  entries: SnapshotEntry[]
  chapters: ReadonlyMap<string, SnapshotChapter>
}

/** A manual before its first release. */
export const emptySnapshot: Snapshot = { entries: [], chapters: new Map() }

/**
 * The snapshot of this tree and these chapters, numbered: each entry by its place, each chapter by its first
 * numbered place. Whatever numbers come in are replaced.
 */
export function numberedSnapshot(
  entries: readonly SnapshotEntry[],
  chapters: Iterable<SnapshotChapter>,
): Snapshot {
  const numbers = numberContents(entries)
  const withNumber = (entry: SnapshotEntry): SnapshotEntry => ({
    ...entry,
    number: numbers.get(entry) ?? null,
    entries: entry.entries.map(withNumber),
  })
  const first = new Map<string, string>()
  for (const entry of everyEntry(entries)) {
    const number = numbers.get(entry)
    if (entry.chapterId !== null && number && !first.has(entry.chapterId)) first.set(entry.chapterId, number)
  }
  const numbered = [...chapters].map((chapter) => ({ ...chapter, number: first.get(chapter.id) ?? null }))
  return {
    entries: entries.map(withNumber),
    chapters: new Map(numbered.map((chapter) => [chapter.id, chapter])),
  }
}

/** What identifies a release besides what it holds. */
export type ReleaseHead = { authorityName: string; manualName: string; number: number; editionName: string }

/**
 * The one text of a release that its content hash is the SHA-256 of (UTF-8, RFC 8785): head, tree and
 * chapters, these in the order of their ids.
 */
export function canonicalRelease(head: ReleaseHead, { entries, chapters }: Snapshot): string {
  const sorted = [...chapters.values()].sort((one, other) => (one.id < other.id ? -1 : 1))
  return canonicalJson({ ...head, entries, chapters: sorted })
}
