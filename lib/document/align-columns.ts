import { likenessOf, wordCounts } from './likeness'

/** A column of a table in two texts, by the place of its cell in a row of each; absent where it has none there. */
export type Column = { before?: number; after?: number }

/** Two columns with nothing in common are one, reworded, rather than one removed and one added. */
const WORTH_OF_PAIRING = 0.05

/** Empty cells are alike, and say little. */
const WORTH_OF_EMPTY = 0.3

/**
 * Which columns of a table are one, from the words of its rows' cells before and after (each row as wide as the
 * first). Columns keep their order: of all ways to pair them in order, the one whose cells are most alike, as in
 * the comparison of two sequences, with `best[i][j]` the most that the columns from i and j on can be alike.
 */
export function alignColumns(rows: readonly (readonly [string[], string[]])[]): Column[] {
  const [width, widthNow] = [rows[0]?.[0].length ?? 0, rows[0]?.[1].length ?? 0]
  const counted = rows.map((sides) =>
    sides.map((cells) => cells.map((text) => ({ text, words: wordCounts(text) }))),
  )
  const likeness = (was: number, is: number): number => {
    const each = counted.map(([before, after]) => {
      const [one, other] = [before?.[was], after?.[is]]
      if (!one || !other) return 0
      if (one.text === other.text) return one.text.trim() === '' ? WORTH_OF_EMPTY : 1
      return likenessOf(one.words, other.words)
    })
    return WORTH_OF_PAIRING + each.reduce((sum, value) => sum + value, 0) / counted.length
  }
  const best = Array.from({ length: width + 1 }, () => new Array<number>(widthNow + 1).fill(0))
  const bestAt = (was: number, is: number) => best[was]?.[is] ?? 0
  const paired = Array.from({ length: width }, (_, was) =>
    Array.from({ length: widthNow }, (_, is) => likeness(was, is)),
  )
  const pairing = (was: number, is: number) => (paired[was]?.[is] ?? 0) + bestAt(was + 1, is + 1)
  for (let was = width - 1; was >= 0; was--) {
    for (let is = widthNow - 1; is >= 0; is--) {
      const row = best[was]
      if (row) row[is] = Math.max(pairing(was, is), bestAt(was + 1, is), bestAt(was, is + 1))
    }
  }
  const columns: Column[] = []
  let [was, is] = [0, 0]
  while (was < width || is < widthNow) {
    const here = bestAt(was, is)
    if (was < width && is < widthNow && pairing(was, is) === here)
      columns.push({ before: was++, after: is++ })
    else if (was < width && (is === widthNow || bestAt(was + 1, is) === here)) columns.push({ before: was++ })
    else columns.push({ after: is++ })
  }
  return columns
}
