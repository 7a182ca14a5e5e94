import type { Database } from '@/lib/platform/database'
import { compareNumbers } from '@/lib/reading/number-order'
import { readQuestion } from '@/lib/reading/search-question'
import type { SearchScope } from '@/lib/reading/search-scope'
import type { Equivalents } from './terms'

/** A chapter whose title (or number) begins as what was typed. */
export type SuggestedChapter = { manualId: string; slug: string; number: string | null; title: string }

/** How much of what was typed a title must have in it, letters by threes, to be taken for a typing error of it. */
const ALIKE = 0.42

/** More is a list that nobody reads on a phone. */
const MOST_SUGGESTED = 7

/**
 * The chapters whose titles have all words that were typed, each as the beginning of a word or as one that means the same; or
 * whose number begins so. Where there is none, those whose titles are most alike: a typing error.
 */
export async function suggestChapters(
  from: Database,
  { manualIds, hidden }: SearchScope,
  typed: string,
  equivalents: readonly Equivalents[],
): Promise<SuggestedChapter[]> {
  const { concepts, number } = readQuestion(typed, equivalents)
  if (concepts.length === 0) return []
  const patterns = number === null ? concepts.map(({ ways }) => beginningWith(ways)) : ['$^']
  const rows = await from.$queryRaw<(SuggestedChapter & { first: boolean })[]>`
    SELECT manual_id AS "manualId", slug, number, title, title ILIKE ${`${escaped(typed, /[\\%_]/g)}%`} AS first
    FROM search_chapters
    WHERE manual_id = ANY(${[...manualIds]}::uuid[]) AND chapter_id <> ALL(${[...hidden]}::uuid[])
      AND (title ~* ALL(${patterns}::text[]) OR number LIKE ${number === null ? null : `${number}%`})
    ORDER BY first DESC, number IS NOT DISTINCT FROM ${number} DESC, length(title), title, key LIMIT ${MOST_SUGGESTED}`
  if (number !== null) return rows.sort((one, other) => compareNumbers(one.number, other.number))
  if (rows.length > 0 || typed.length < 4) return rows
  return from.$queryRaw`
    SELECT manual_id AS "manualId", slug, number, title FROM search_chapters
    WHERE manual_id = ANY(${[...manualIds]}::uuid[]) AND chapter_id <> ALL(${[...hidden]}::uuid[]) AND word_similarity(${typed}, title) > ${ALIKE}
    ORDER BY word_similarity(${typed}, title) DESC, length(title), key LIMIT ${MOST_SUGGESTED}`
}

/** Any of these ways, from the beginning of a word. */
function beginningWith(ways: readonly string[]): string {
  return `\\m(${ways.map((way) => escaped(way, /[.*+?^${}()|[\]\\]/g)).join('|')})`
}

function escaped(words: string, special: RegExp): string {
  return words.replace(special, '\\$&')
}
