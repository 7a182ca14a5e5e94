import { entryReferences } from '@/lib/contents/schema'
import type { EntryKind, SlotKind } from '@/prisma/generated/enums'
import type { Badge } from './badges'

/** A chapter as a release froze it. */
export type IssuedChapter = {
  chapterId: string
  slug: string
  title: string
  number: string | null
  /** Null where the release lists the chapter without its text. */
  revisionId: string | null
  appliesTo: string | null
  templateChapterId: string | null
  slot: SlotKind | null
  slotWords: string | null
}

/** Words of a note (or a link's title) and where they lead: a chapter of the same release, a web address, or nowhere. */
export type ContentsReference = { words: string; chapter: IssuedChapter | null; href: string | null }

/** One place of the contents as readers see it, with what stands below it. */
export type ContentsEntry = {
  id: string
  kind: Exclude<EntryKind, 'reserved'>
  number: string | null
  /** As shown: the place's own title, else its chapter's; '' for an untitled subsection and for a note. */
  title: string
  shortTitle: string | null
  underReview: boolean
  badge: Badge | null
  /** Of a chapter that staff alone are shown. */
  staffOnly: boolean
  chapter: IssuedChapter | null
  text: string | null
  references: ContentsReference[]
  entries: ContentsEntry[]
}

/** A row of release_entries, as far as it shows. */
export type EntryRow = {
  entryId: string
  parentId: string | null
  position: number
  kind: EntryKind
  number: string | null
  title: string | null
  shortTitle: string | null
  underReview: boolean
  chapterId: string | null
  text: string | null
  references: unknown
}

/**
 * The tree of a release's contents, reserved places left out; `staffOnly` are the chapters that are marked so. A
 * reference names a chapter of the manual or, in words taken over from a template, the template's chapter: see
 * {@link chapterResolver}.
 */
export function contentsTree(
  rows: readonly EntryRow[],
  chapters: readonly IssuedChapter[],
  badges: ReadonlyMap<string, Badge>,
  staffOnly: ReadonlySet<string> = new Set(),
): ContentsEntry[] {
  const byId = new Map(chapters.map((chapter) => [chapter.chapterId, chapter]))
  const resolve = chapterResolver(chapters)
  const below = new Map<string | null, EntryRow[]>()
  for (const row of rows.toSorted((one, other) => one.position - other.position))
    below.set(row.parentId, [...(below.get(row.parentId) ?? []), row])

  const entriesUnder = (parentId: string | null): ContentsEntry[] =>
    (below.get(parentId) ?? []).flatMap((row) => (row.kind === 'reserved' ? [] : [entryOf(row, row.kind)]))

  const entryOf = (row: EntryRow, kind: ContentsEntry['kind']): ContentsEntry => {
    const chapter = (row.chapterId === null ? undefined : byId.get(row.chapterId)) ?? null
    return {
      id: row.entryId,
      kind,
      number: row.number || null,
      title: row.title ?? chapter?.title ?? '',
      shortTitle: row.shortTitle,
      underReview: row.underReview,
      badge: chapter && (badges.get(chapter.chapterId) ?? null),
      staffOnly: chapter !== null && staffOnly.has(chapter.chapterId),
      chapter,
      text: row.text,
      references: entryReferences.parse(row.references).map(({ words, chapterId, href }) => ({
        words,
        chapter: chapterId === null ? null : resolve(chapterId),
        href,
      })),
      entries: entriesUnder(row.entryId),
    }
  }

  return entriesUnder(null)
}

/**
 * Finds the chapter that a reference means: the chapter of that id, else the first that was linked to the
 * template chapter of that id, so that inherited text leads to the authority's own chapters.
 */
export function chapterResolver(
  chapters: readonly IssuedChapter[],
): (chapterId: string) => IssuedChapter | null {
  const found = new Map<string, IssuedChapter>()
  for (const chapter of chapters) {
    if (chapter.templateChapterId !== null && !found.has(chapter.templateChapterId))
      found.set(chapter.templateChapterId, chapter)
  }
  for (const chapter of chapters) found.set(chapter.chapterId, chapter)
  return (chapterId) => found.get(chapterId) ?? null
}
