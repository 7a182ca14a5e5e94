/** Words that mean the same, as a page lists them. */
export type TermWords = { id: string; words: readonly string[] }

/**
 * The term that words which were looked for belong to most likely; null where none is like them. Like are an
 * abbreviation and what it stands for ("cic", "child in care"), and then words that share most of those of four letters or more.
 */
export function likelyTerm(looked: string, terms: readonly TermWords[]): string | null {
  const byLetters = terms.find(({ words }) => words.some((word) => isShortFor(looked, word)))
  if (byLetters) return byLetters.id
  const asked = new Set(longWords(looked))
  const shared = terms.map(({ id, words }) => ({
    id,
    share: Math.max(...words.map((word) => longWords(word).filter((one) => asked.has(one)).length)),
  }))
  const [best] = shared
    .filter(({ share }) => share > asked.size / 2)
    .sort((one, other) => other.share - one.share)
  return best?.id ?? null
}

/** Is one of the two made of the first letters of the other’s words? */
function isShortFor(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  const letters = short.toLowerCase().replace(/[^a-z]/g, '')
  if (letters.length < 2) return false
  const words = long.toLowerCase().match(/[a-z]+/g) ?? []
  const joining = words.filter((word) => !['and', 'of', 'the', 'in', 'to', 'for'].includes(word))
  return [words, joining].some((taken) => taken.map((word) => word.slice(0, 1)).join('') === letters)
}

function longWords(words: string): string[] {
  return (words.toLowerCase().match(/[a-z]{4,}/g) ?? []).map((word) => word.replace(/s$/, ''))
}
