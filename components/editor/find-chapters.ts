import type { ReferableChapter } from './editor-actions'

/** The most chapters offered at once: more is a list nobody reads. */
export const MOST_OFFERED = 8

/**
 * The chapters that what was typed may mean, likeliest first: by number, by the beginning of the title, then
 * by words anywhere in it. Nothing typed offers the first ones of the contents.
 */
export function findChapters(chapters: readonly ReferableChapter[], typed: string): ReferableChapter[] {
  const asked = plain(typed)
  const words = asked.split(' ').filter((word) => word !== '')
  const rank = ({ number, title }: ReferableChapter): number => {
    const name = plain(title)
    if (number === asked) return 0
    if (name.startsWith(asked)) return 1
    if (number?.startsWith(asked)) return 2
    return words.every((word) => name.includes(word)) ? 3 : 4
  }
  return chapters
    .map((chapter, order) => ({ chapter, order, rank: rank(chapter) }))
    .filter((candidate) => candidate.rank < 4)
    .sort((one, other) => one.rank - other.rank || one.order - other.order)
    .slice(0, MOST_OFFERED)
    .map(({ chapter }) => chapter)
}

function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').trim().toLowerCase()
}
