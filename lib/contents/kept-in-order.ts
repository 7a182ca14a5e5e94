/**
 * Of siblings that stand in both of two orders, the ids that kept theirs: a longest subsequence of `siblings` (in their
 * new order) that rises in the old order, with the fewest that an author moved. As both orders hold the same ids, that
 * is a longest common subsequence. Each id weighs the same but for a fraction too small to outweigh one more id.
 */
export function keptInOrder(
  siblings: readonly string[],
  oldOrder: (id: string) => number,
  movedByAuthor: (id: string) => boolean,
): string[] {
  const whole = siblings.length + 1
  const best: { id: string; weight: number; before: number | null }[] = []
  for (const id of siblings) {
    let weight = 0
    let before: number | null = null
    for (const [index, candidate] of best.entries())
      if (oldOrder(candidate.id) < oldOrder(id) && candidate.weight > weight) {
        weight = candidate.weight
        before = index
      }
    best.push({ id, weight: weight + whole + (movedByAuthor(id) ? 0 : 1), before })
  }
  let at = best.reduce<number | null>(
    (top, { weight }, index) => (weight > (best[top ?? -1]?.weight ?? 0) ? index : top),
    null,
  )
  const kept: string[] = []
  while (at !== null) {
    const step = best[at]
    if (!step) break
    kept.push(step.id)
    at = step.before
  }
  return kept
}
