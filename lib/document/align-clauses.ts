import type { Clause } from './clauses'
import { likenessOf, wordCounts } from './likeness'

/** Two clauses with at least this share of their words in common are one clause, changed. */
const LIKE_ENOUGH = 0.5

/** How many pairs are compared before only neighbourhoods are: a bound on the work for texts made anew. */
const MOST_COMPARISONS = 40_000

type LikePair = { before: number; after: number; likeness: number }

/**
 * Which clause of `before` each clause of `after` is, as an index into `before`; null for a new one. By id
 * first, always. What is left (a text typed or imported anew has new ids) is paired by equal words in the same
 * kind of clause, in order, and then by likeness, the likest pairs first.
 */
export function alignClauses(before: Clause[], after: Clause[]): (number | null)[] {
  const aligned: (number | null)[] = after.map(() => null)
  const free = new Set(before.keys())
  const pair = (beforeIndex: number | undefined, afterIndex: number) => {
    if (aligned[afterIndex] !== null || beforeIndex === undefined) return
    if (free.delete(beforeIndex)) aligned[afterIndex] = beforeIndex
  }
  const unpaired = () => [...after.keys()].filter((index) => aligned[index] === null)

  const byId = new Map(before.map(({ id }, index) => [id, index]))
  after.forEach(({ id }, index) => {
    if (id !== '') pair(byId.get(id), index)
  })
  const byWords = indexesByWords(before, free)
  for (const index of unpaired()) pair(byWords.get(wordsKey(after[index]))?.shift(), index)
  for (const like of likePairs(before, [...free], after, unpaired())) pair(like.before, like.after)
  return aligned
}

function indexesByWords(clauses: Clause[], indexes: Iterable<number>): Map<string, number[]> {
  const byWords = new Map<string, number[]>()
  for (const index of indexes) {
    const key = wordsKey(clauses[index])
    byWords.set(key, [...(byWords.get(key) ?? []), index])
  }
  return byWords
}

function wordsKey(clause: Clause | undefined): string {
  return clause ? `${clause.kind} ${clause.text}` : ''
}

/** The pairs that are like enough, likest first, and of equally like ones those nearest the top. */
function likePairs(before: Clause[], free: number[], after: Clause[], unpaired: number[]): LikePair[] {
  const freeWords = free.map((index) => wordCounts(before[index]?.text ?? ''))
  const reach =
    free.length * unpaired.length <= MOST_COMPARISONS
      ? free.length
      : Math.max(1, Math.floor(MOST_COMPARISONS / unpaired.length / 2))
  const pairs: LikePair[] = []
  unpaired.forEach((afterIndex, place) => {
    const words = wordCounts(after[afterIndex]?.text ?? '')
    const centre = Math.floor((place / unpaired.length) * free.length)
    for (let at = Math.max(0, centre - reach); at < Math.min(free.length, centre + reach + 1); at++) {
      const [beforeIndex, other] = [free[at], freeWords[at]]
      if (beforeIndex === undefined || !other) continue
      const likeness = likenessOf(words, other, LIKE_ENOUGH)
      if (likeness >= LIKE_ENOUGH) pairs.push({ before: beforeIndex, after: afterIndex, likeness })
    }
  })
  return pairs.sort((a, b) => b.likeness - a.likeness || a.after - b.after || a.before - b.before)
}
