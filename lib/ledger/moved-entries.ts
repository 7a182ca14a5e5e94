import { keptInOrder } from '@/lib/contents/kept-in-order'
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
      keptInOrder(
        siblings,
        (id) => previous.get(id)?.order ?? 0,
        (id) => movedByAuthors.has(id),
      ),
    )
    for (const id of siblings) if (!kept.has(id)) moved.add(id)
  }
  return moved
}
