/** A chapter that a text may refer to. */
export type ReferableChapter = {
  id: string
  /** Its part of its address. */
  slug: string
  title: string
  number: string | null
  /** The titles that it had for readers before this one, newest first. */
  formerTitles: readonly string[]
  /** The template chapter that it is linked to, by whose id inherited text refers to it. */
  templateId: string | null
}

/** A chapter that is offered; `formerly` is the title by which it was found, where that is not its own. */
export type OfferedChapter = { chapter: ReferableChapter; formerly: string | null }

/** The most chapters offered at once: more is a list nobody reads. */
export const MOST_OFFERED = 8

/** How well a chapter is meant by what was typed; the lower the better. */
const RANKS = { number: 0, beginning: 1, numberBeginning: 2, words: 3, formerly: 4 }

/**
 * The chapters that what was typed may mean, likeliest first: by number, by the beginning of the title, by words anywhere in
 * it, then by a title that it had before. Nothing typed offers the first ones of the contents.
 */
export function findChapters(chapters: readonly ReferableChapter[], typed: string): OfferedChapter[] {
  const asked = plain(typed)
  const words = asked.split(' ').filter((word) => word !== '')
  return chapters
    .flatMap((chapter, order): (OfferedChapter & { order: number; rank: number })[] => {
      const rank = rankOf(chapter, asked, words)
      if (rank !== null) return [{ chapter, formerly: null, order, rank }]
      const formerly = chapter.formerTitles.find((title) => hasWords(title, words))
      return formerly === undefined ? [] : [{ chapter, formerly, order, rank: RANKS.formerly }]
    })
    .sort((one, other) => one.rank - other.rank || one.order - other.order)
    .slice(0, MOST_OFFERED)
    .map(({ chapter, formerly }) => ({ chapter, formerly }))
}

function rankOf({ number, title }: ReferableChapter, asked: string, words: string[]): number | null {
  if (number === asked) return RANKS.number
  if (plain(title).startsWith(asked)) return RANKS.beginning
  if (number?.startsWith(asked)) return RANKS.numberBeginning
  return hasWords(title, words) ? RANKS.words : null
}

function hasWords(title: string, words: string[]): boolean {
  const name = plain(title)
  return words.every((word) => name.includes(word))
}

function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').trim().toLowerCase()
}
