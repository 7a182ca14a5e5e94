import type { Database } from '@/lib/platform/database'
import { escapedForLike, escapedForPattern } from '@/lib/platform/escaped-words'
import type { Equivalents } from '@/lib/reading/chapter/queries/terms'
import { compareNumbers } from '@/lib/reading/manual/number-order'
import { Prisma } from '@/prisma/generated/client'
import { readQuestion } from '../question'
import type { SearchScope } from '../scope'

/** A chapter whose title (or number) begins as what was typed. */
export type SuggestedChapter = { manualId: string; slug: string; number: string | null; title: string }

/** No title is told from another by more letters, and each costs a reading of many titles. */
const MOST_LETTERS = 60

/** A word of more letters is no typing error of any that there is. */
const LONGEST_WORD = 30

/** More is a list that nobody reads on a phone. */
const MOST_SUGGESTED = 7

/**
 * The chapters whose titles have all words that were typed, each as the beginning of a word or as one that means the same; or
 * whose number begins so. Where there is none, those whose titles are most alike: a typing error.
 */
export async function suggestChapters(
  from: Database,
  { manualIds, hidden }: SearchScope,
  asked: string,
  equivalents: readonly Equivalents[],
): Promise<SuggestedChapter[]> {
  const typed = asked.slice(0, MOST_LETTERS).trim()
  const { concepts, number } = readQuestion(typed, equivalents)
  if (concepts.length === 0) return []
  // One condition each, and each once: no index serves a list. Two letters read every title, which is 1,000 pages of memory
  // for 150 manuals of 250 chapters: a quarter of them begin a word so, and an index would lead to as many pages.
  const titled =
    number === null
      ? Prisma.join(
          [...new Set(concepts.map(({ ways }) => beginningWith(ways)))].map(
            (way) => Prisma.sql`title ~* ${way}`,
          ),
          ' AND ',
        )
      : Prisma.sql`number LIKE ${`${number}%`}`
  const rows = await from.$queryRaw<(SuggestedChapter & { first: boolean })[]>`
    SELECT manual_id AS "manualId", slug, number, title, title ILIKE ${`${escapedForLike(typed)}%`} AS first
    FROM search_chapters
    WHERE manual_id = ANY(${[...manualIds]}::uuid[]) AND chapter_id <> ALL(${[...hidden]}::uuid[])
      AND ${titled}
    ORDER BY first DESC, number IS NOT DISTINCT FROM ${number} DESC, length(title), title, key LIMIT ${MOST_SUGGESTED}`
  if (number !== null) return rows.sort((one, other) => compareNumbers(one.number, other.number))
  if (rows.length > 0 || typed.length < 4 || hasLongWord(typed)) return rows
  return from.$queryRaw`
    SELECT manual_id AS "manualId", slug, number, title FROM titles_alike(${typed}, ${[...manualIds]}::uuid[])
    WHERE chapter_id <> ALL(${[...hidden]}::uuid[])
    ORDER BY word_similarity(${typed}, title) DESC, length(title), key LIMIT ${MOST_SUGGESTED}`
}

function hasLongWord(typed: string): boolean {
  return typed.split(/\s+/).some((word) => word.length > LONGEST_WORD)
}

/** Any of these ways, from the beginning of a word. */
function beginningWith(ways: readonly string[]): string {
  return `\\m(${ways.map((way) => escapedForPattern(way).replaceAll("'", "['’‘]")).join('|')})`
}
