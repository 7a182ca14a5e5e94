import type { WorkingChapter, WorkingEntry } from '@/lib/contents/working-tree'
import {
  numberedSnapshot,
  type RevisionReference,
  type Snapshot,
  type SnapshotChapter,
  type SnapshotEntry,
} from '@/lib/ledger/snapshot'

/** What there is of the chapters' texts besides the working contents. */
export type ChapterTexts = {
  /** The approved revision of each chapter that has one. */
  approved: ReadonlyMap<string, RevisionReference>
  /** Each chapter that any release ever held, with its latest published revision (null: listed without text). */
  published: ReadonlyMap<string, RevisionReference | null>
}

/** What the next release would hold, and the chapters of the working contents that it would not. */
export type NextSnapshot = { snapshot: Snapshot; leftOut: WorkingChapter[] }

/**
 * What reaches readers if the manual is published now. A chapter is in it if a release held it before, if it
 * has an approved revision, or if an import or a slot brought it (then without text); a place of any other
 * chapter is left out with the notes and documents below it, while chapters below it that do reach readers
 * stand in its stead.
 */
export function nextSnapshot(working: readonly WorkingEntry[], texts: ChapterTexts): NextSnapshot {
  const chapters = new Map<string, SnapshotChapter>()
  const leftOut = new Map<string, WorkingChapter>()

  const frozen = (entry: WorkingEntry): SnapshotEntry[] => {
    const { id, kind, title, shortTitle, fixedNumber, underReview, text, references, chapter } = entry
    if (chapter && !reachesReaders(chapter, texts)) {
      leftOut.set(chapter.id, chapter)
      return chaptersBelow(entry).flatMap(frozen)
    }
    if (chapter) chapters.set(chapter.id, frozenChapter(chapter, texts))
    const own = { kind, title, shortTitle, fixedNumber, underReview, text, references }
    const entries = entry.entries.flatMap(frozen)
    return [{ id, number: null, ...own, chapterId: chapter?.id ?? null, entries }]
  }

  const entries = working.flatMap(frozen)
  return { snapshot: numberedSnapshot(entries, chapters.values()), leftOut: [...leftOut.values()] }
}

function reachesReaders(chapter: WorkingChapter, { approved, published }: ChapterTexts): boolean {
  const broughtIn = chapter.origin === 'import' || chapter.slot !== null
  return broughtIn || published.has(chapter.id) || approved.has(chapter.id)
}

/** The nearest chapters' places below an entry. */
function chaptersBelow(entry: WorkingEntry): WorkingEntry[] {
  return entry.entries.flatMap((below) => (below.chapter ? [below] : chaptersBelow(below)))
}

function frozenChapter(chapter: WorkingChapter, { approved, published }: ChapterTexts): SnapshotChapter {
  const { id, slug, title, appliesTo, templateChapterId, slot, slotWords } = chapter
  const revision = approved.get(id) ?? published.get(id) ?? null
  return { id, slug, title, number: null, revision, appliesTo, templateChapterId, slot, slotWords }
}
