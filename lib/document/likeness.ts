/** The words of a text with how often each occurs; made once, where a text is held against many. */
export type WordCounts = { total: number; counts: Map<string, number> }

/** Counts the words of a text, without regard to case. */
export function wordCounts(text: string): WordCounts {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return { total: words.length, counts }
}

/**
 * Twice the words in common over all the words (Dice's coefficient): 0 for none, 1 for the same words. What the
 * lengths alone keep below `least` is not counted, and 0.
 */
export function likenessOf(one: WordCounts, other: WordCounts, least = 0): number {
  const total = one.total + other.total
  if (total === 0 || (2 * Math.min(one.total, other.total)) / total < least) return 0
  let common = 0
  for (const [word, count] of one.counts) common += Math.min(count, other.counts.get(word) ?? 0)
  return (2 * common) / total
}
