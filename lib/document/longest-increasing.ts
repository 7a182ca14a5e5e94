/**
 * The places (indexes) of a longest strictly increasing run within a sequence of distinct numbers, in
 * O(n log n). With "where it stood before" as the sequence, in the order of now, what is in the run kept its
 * place and what is not was moved: as few moves as can explain the new order.
 *
 * Patience sorting: `tails[k]` is the place of the smallest number that ends an increasing run of length
 * k + 1 so far, and `previous` remembers which place came before each.
 */
export function longestIncreasing(sequence: number[]): Set<number> {
  const tails: number[] = []
  const previous: number[] = []
  for (const [place, value] of sequence.entries()) {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sequence[tails[middle] ?? 0] ?? 0) < value) low = middle + 1
      else high = middle
    }
    previous[place] = low > 0 ? (tails[low - 1] ?? -1) : -1
    tails[low] = place
  }
  const run = new Set<number>()
  for (let place = tails.at(-1) ?? -1; place >= 0; place = previous[place] ?? -1) run.add(place)
  return run
}
