import { STANDING_WORDS, type Standing } from './standing'

/** What a list of chapters is narrowed to: words of title or number ('' for all), and a standing (null for all). */
export type Asked = { words: string; standing: Standing | null }

/** The standing that an address asks for; null for none, and for a word that is none. */
export function standingAsked(value: unknown): Standing | null {
  return typeof value === 'string' && Object.hasOwn(STANDING_WORDS, value) ? (value as Standing) : null
}

/** The chapters that answer: of this standing, and whose number begins with, or title has, each of the words. */
export function matchingChapters<
  Chapter extends { title: string; number: string | null; standing: Standing },
>(chapters: readonly Chapter[], { words, standing }: Asked): Chapter[] {
  const asked = wordsAsked(words)
  return chapters.filter(
    (chapter) =>
      (standing === null || chapter.standing === standing) &&
      asked.every((word) => plain(chapter.title).includes(word) || (chapter.number ?? '').startsWith(word)),
  )
}

/** The words that somebody looks for, each as `plain` has it. */
export function wordsAsked(words: string): string[] {
  return plain(words)
    .split(/\s+/)
    .filter((word) => word !== '')
}

/** Words as they are compared: without accents, with straight apostrophes, in small letters. */
export function plain(words: string): string {
  return words.normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase()
}
