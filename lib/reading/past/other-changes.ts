import { ENTRY_WORDS } from '@/lib/contents/outline'
import type { EntryRow, IssuedChapter } from '../manual/contents-tree'

/** One of two releases that are compared: its chapters, and the places of its contents. */
export type ComparedRelease = { chapters: readonly IssuedChapter[]; entries: readonly EntryRow[] }

/** Where an entry stands, in words: "5.1.3 (5.1 Placements)", or its section where it has no number. */
export function placeWords(entry: EntryRow, release: ComparedRelease): string {
  const parent = release.entries.find(({ entryId }) => entryId === entry.parentId)
  const section = parent
    ? [parent.number, nameOf(parent, release)].filter(Boolean).join(' ')
    : 'the top of the contents'
  return entry.number ? `${entry.number} (${section})` : section
}

/**
 * What differs in the contents besides which chapters there are, what they are called and where they stand: of sections,
 * notes, documents and links, of further places of a chapter, and of what is said of chapters. A sentence each.
 */
export function otherChanges(
  before: ComparedRelease,
  after: ComparedRelease,
  moved: ReadonlySet<string>,
): string[] {
  const was = new Map(before.entries.map((entry) => [entry.entryId, entry]))
  const is = new Set(after.entries.map(({ entryId }) => entryId))
  const chaptersBefore = new Set(before.chapters.map(({ chapterId }) => chapterId))
  const chaptersAfter = new Set(after.chapters.map(({ chapterId }) => chapterId))
  const shown = (entries: readonly EntryRow[]) => entries.filter(({ kind }) => kind !== 'reserved')
  return [
    ...shown(after.entries).flatMap((entry) => {
      const earlier = was.get(entry.entryId)
      if (earlier) return changesOf(earlier, entry, { before, after }, moved.has(entry.entryId))
      if (entry.chapterId === null) return [`${named(entry, after)} was added.`]
      // The first place of a chapter that came is said with the chapter.
      return chaptersBefore.has(entry.chapterId)
        ? [`${named(entry, after)} also stands at ${placeWords(entry, after)}.`]
        : []
    }),
    ...shown(before.entries).flatMap((entry) => {
      if (is.has(entry.entryId)) return []
      if (entry.chapterId === null) return [`${named(entry, before)} was taken out.`]
      return chaptersAfter.has(entry.chapterId)
        ? [`${named(entry, before)} no longer stands at ${placeWords(entry, before)}.`]
        : []
    }),
  ]
}

function changesOf(
  earlier: EntryRow,
  entry: EntryRow,
  { before, after }: { before: ComparedRelease; after: ComparedRelease },
  hasMoved: boolean,
): string[] {
  const own = entry.chapterId === null
  const sentences: [differs: boolean, sentence: string][] = [
    [
      own && earlier.title !== entry.title,
      `${named(earlier, before)} is now called “${nameOf(entry, after)}”.`,
    ],
    [own && earlier.text !== entry.text, `${named(earlier, before)} now reads “${entry.text ?? ''}”.`],
    [
      own && hasMoved,
      `${named(entry, after)} moved from ${placeWords(earlier, before)} to ${placeWords(entry, after)}.`,
    ],
    [
      earlier.underReview !== entry.underReview,
      `${named(entry, after)} is ${entry.underReview ? 'marked as' : 'no longer'} under review.`,
    ],
    [
      limitOf(earlier, before) !== limitOf(entry, after),
      `${named(entry, after)} now applies ${limitOf(entry, after) ? `only to ${limitOf(entry, after)}` : 'to all'}.`,
    ],
  ]
  return sentences.flatMap(([differs, sentence]) => (differs ? [sentence] : []))
}

function limitOf(entry: EntryRow, release: ComparedRelease): string | null {
  return chapterOf(entry, release)?.appliesTo ?? null
}

function named(entry: EntryRow, release: ComparedRelease): string {
  const name = [entry.kind === 'section' ? entry.number : null, nameOf(entry, release)]
    .filter(Boolean)
    .join(' ')
  return name === ''
    ? `An untitled ${ENTRY_WORDS[entry.kind].toLowerCase()}`
    : `${ENTRY_WORDS[entry.kind]} “${name}”`
}

function nameOf(entry: EntryRow, release: ComparedRelease): string {
  return entry.title ?? chapterOf(entry, release)?.title ?? entry.text ?? ''
}

function chapterOf(entry: EntryRow, { chapters }: ComparedRelease) {
  return chapters.find(({ chapterId }) => chapterId === entry.chapterId)
}
