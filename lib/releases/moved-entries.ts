import type { Standing } from './standings'

/**
 * The entries of both trees that moved: that stand under another parent, or in another order among those that
 * stayed there. Entries that came, went or moved away do not count in the order, so that a chapter inserted
 * before ten others moves none of them.
 *
 * Of the siblings that stayed, as many as possible are left in peace: those of a longest common subsequence of
 * the two orders. Where there are several (two neighbours exchanged), the one that holds the fewest of
 * `movedByAuthors`.
 */
export function movedEntries(
  previous: ReadonlyMap<string, Standing>,
  next: ReadonlyMap<string, Standing>,
  movedByAuthors: ReadonlySet<string>,
): Set<string> {
  const moved = new Set<string>()
  const stayed = new Map<string | null, string[]>()
  for (const [id, { place }] of next) {
    const before = previous.get(id)
    if (!before) continue
    if (before.place.parentId !== place.parentId) moved.add(id)
    else stayed.set(place.parentId, [...(stayed.get(place.parentId) ?? []), id])
  }
  for (const siblings of stayed.values()) {
    const kept = new Set(
      inOldOrder(
        siblings,
        (id) => previous.get(id)?.order ?? 0,
        (id) => movedByAuthors.has(id),
      ),
    )
    for (const id of siblings) if (!kept.has(id)) moved.add(id)
  }
  return moved
}

/**
 * A longest subsequence of `siblings` (in their new order) that rises in the old order, with the fewest that an
 * author moved. As both orders hold the same ids, that is a longest common subsequence. Each id weighs the
 * same but for a fraction too small to outweigh one more id.
 */
function inOldOrder(
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
