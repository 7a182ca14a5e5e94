import { everyEntry } from '@/lib/contents/outline'
import type { ContentsEntry, IssuedChapter } from '../manual/contents-tree'

/** One place of a chapter: the entry, and the sections (or chapters) above it, outermost first. */
export type ChapterPlace = { entry: ContentsEntry; above: ContentsEntry[] }

/** All places of a chapter in reading order. */
export function placesOf(chapterId: string, contents: readonly ContentsEntry[]): ChapterPlace[] {
  const places: ChapterPlace[] = []
  const visit = (entries: readonly ContentsEntry[], above: ContentsEntry[]) => {
    for (const entry of entries) {
      if (entry.chapter?.chapterId === chapterId) places.push({ entry, above })
      visit(entry.entries, [...above, entry])
    }
  }
  visit(contents, [])
  return places
}

/** The chapters of a contents in reading order, each at its first place. */
export function chaptersInOrder(contents: readonly ContentsEntry[]): IssuedChapter[] {
  const chapters = new Map<string, IssuedChapter>()
  for (const { chapter } of everyEntry(contents)) {
    if (chapter && !chapters.has(chapter.chapterId)) chapters.set(chapter.chapterId, chapter)
  }
  return [...chapters.values()]
}

/** The chapters before and after one in reading order. */
export function neighboursOf(
  chapterId: string,
  contents: readonly ContentsEntry[],
): { previous: IssuedChapter | null; next: IssuedChapter | null } {
  const chapters = chaptersInOrder(contents)
  const index = chapters.findIndex((chapter) => chapter.chapterId === chapterId)
  return {
    previous: chapters[index - 1] ?? null,
    next: index === -1 ? null : (chapters[index + 1] ?? null),
  }
}
