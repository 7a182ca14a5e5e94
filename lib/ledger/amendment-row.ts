import type { AmendmentKind, Succession } from '@/prisma/generated/enums'
import type { EntryFields, RevisionReference, SnapshotChapter } from './snapshot'

/** Where an entry stands: under which, and after which of the entries there (null: first). */
export type Place = { parentId: string | null; previousEntryId: string | null }

/** An entry that came or went, with its place. */
export type PlacedEntry = EntryFields & { id: string; place: Place }

/** What a release freezes of a chapter besides its number, which follows from its places. */
export type ChapterFields = Omit<SnapshotChapter, 'number'>

/** What may change of a chapter without its title or text: a contents row of its first place carries it. */
export type ChapterFlags = Pick<SnapshotChapter, 'appliesTo' | 'templateChapterId' | 'slot' | 'slotWords'>

/**
 * What an amendment says was so before or is so after, by the row's kind:
 * - new, reinstated (after) and removed (before): `chapter`, and its places in `entries`
 * - updated, minor: `revision`
 * - renamed: `title`
 * - moved: `place` and `number`
 * - contents: `entry` where it came, went or changed, `place` where it moved, `flags` where its chapter's did
 */
export type AmendmentSide = {
  chapter?: ChapterFields | undefined
  entries?: PlacedEntry[] | undefined
  revision?: RevisionReference | null | undefined
  title?: string | undefined
  place?: Place | undefined
  number?: string | null | undefined
  entry?: EntryFields | undefined
  flags?: ChapterFlags | undefined
}

/** One row of the log before it is written: what changed in which chapter or entry. */
export type AmendmentRow = {
  kind: AmendmentKind
  /** The chapter or, of moved and contents, the entry; of a correction, the row that it puts right. */
  subjectId: string
  chapterId: string | null
  entryId: string | null
  /** The chapter's title and number as readers know them in this release (removed: as they knew them). */
  chapterTitle: string | null
  chapterNumber: string | null
  /** The words for staff. */
  details: string
  /** null: it was not there. */
  before: AmendmentSide | null
  /** null: it is no longer there. */
  after: AmendmentSide | null
  /** The chapter that takes the place of a removed one. */
  replacementId: string | null
  /** Of a removed chapter that goes on in the one that takes its place: how. Absent of all others. */
  succession?: Succession
  /** The published row that this one puts right; it changes nothing else. Absent of all others. */
  correctsId?: string
}
