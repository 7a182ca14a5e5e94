import type { Database } from '@/lib/platform/database'
import { FIELD_WORDS } from './field-words'
import { isLegalNumber } from './words-of-search'

/** Among how many published paragraphs with a word one is looked for that writes it as a word. */
const LOOKED_AT = 300

/**
 * Is each of these known to be a word, and so nobody's name? It is, where it is a word of the field, where an authority
 * keeps it as a term, where it only joins others ("the", "when"), or where a published text of any manual writes it in
 * small letters, or whole in capitals as abbreviations are. Names begin with a capital there.
 */
export async function areKnown(from: Database, words: readonly string[]): Promise<boolean> {
  const asked = words.filter((word) => !FIELD_WORDS.has(word) && !isLegalNumber(word) && word.length > 1)
  for (const word of new Set(asked)) if (!(await isKnown(from, word))) return false
  return true
}

/** Do these words only join others, so that nobody can say what was looked for? */
export async function onlyJoin(from: Database, words: readonly string[]): Promise<boolean> {
  const [said] = await from.$queryRaw<{ nothing: boolean }[]>`
    SELECT to_tsvector('english', ${words.join(' ')}) = '' AS nothing`
  return said?.nothing ?? true
}

/** `word` is of small letters, with apostrophes and hyphens between them: it is a pattern of itself alone. */
async function isKnown(from: Database, word: string): Promise<boolean> {
  const [found] = await from.$queryRaw<{ known: boolean }[]>`
    SELECT to_tsvector('english', ${word}) = ''
        OR EXISTS (SELECT 1 FROM term_words WHERE ${word} = ANY(regexp_split_to_array(lower(word), '[^a-z''-]+')))
        OR EXISTS (
          SELECT 1 FROM (
            SELECT text FROM search_clauses WHERE search @@ plainto_tsquery('english', ${word}) LIMIT ${LOOKED_AT}
          ) published
          WHERE text ~ ${writtenAsWord(word)}) AS known`
  return found?.known ?? false
}

/** How a text writes the word itself: between spaces and the signs of a sentence, never in an address of e-mail. */
function writtenAsWord(word: string): string {
  const capitals = word.length > 2 ? `|${word.toUpperCase()}` : ''
  return `(^|[\\s("'“‘/-])(${word}${capitals})([\\s,;:)"'”’?!/-]|[.](\\s|$)|$)`
}
