import { chaptersInOrder } from '../chapter/chapter-places'
import type { ContentsEntry, IssuedChapter } from '../manual/contents-tree'

/** A section that can be kept on a phone by itself, with its chapters; `part` is its entry. */
export type KeepablePart = { part: string; number: string | null; title: string; chapters: IssuedChapter[] }

/** The sections of a contents that can be kept by themselves: those that have a title and chapters. */
export function keepableParts(contents: readonly ContentsEntry[]): KeepablePart[] {
  return contents.flatMap(({ id, kind, number, title, entries }) => {
    const chapters = kind === 'section' && title !== '' ? chaptersInOrder(entries) : []
    return chapters.length > 0 ? [{ part: id, number, title, chapters }] : []
  })
}
