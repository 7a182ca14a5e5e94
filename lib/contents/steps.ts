/** A place in the working contents: under an entry (null: at the top), after a sibling (null: first there). */
export type Place = { parentId: string | null; previousEntryId: string | null }

/** The least that a tree must say of its entries for one to be moved in it. */
export interface MovableEntry {
  readonly id: string
  readonly parentId: string | null
  readonly entries: readonly MovableEntry[]
}

/** One step among the siblings. */
export type Step = 'up' | 'down'

/** Where an entry is to go: a place, an end of what stands under an entry, or one step. */
export type Target = Place | { parentId: string; at: 'first' | 'last' } | { step: Step }

/** The place that a target means for an entry of these contents; null for a step that there is none of. */
export function placeFor(entries: readonly MovableEntry[], entryId: string, target: Target): Place | null {
  if ('step' in target) return placeAfterStep(entries, entryId, target.step)
  return 'at' in target ? placeAtEnd(entries, target.parentId, target.at, entryId) : target
}

/** The first or last place under an entry, for a new one or for `entryId`, which may stand there already. */
export function placeAtEnd(
  entries: readonly MovableEntry[],
  parentId: string,
  at: 'first' | 'last',
  entryId?: string,
): Place {
  const others = below(entries, parentId).filter(({ id }) => id !== entryId)
  return { parentId, previousEntryId: at === 'first' ? null : (others.at(-1)?.id ?? null) }
}

/** Where an entry stands; null where there is no such entry. */
export function placeNow(entries: readonly MovableEntry[], entryId: string): Place | null {
  const siblings = siblingsOf(entries, entryId) ?? []
  const at = siblings.findIndex(({ id }) => id === entryId)
  const entry = siblings[at]
  return entry ? { parentId: entry.parentId, previousEntryId: siblings[at - 1]?.id ?? null } : null
}

/** The place one step up or down from where an entry stands; null where there is none, or no such entry. */
export function placeAfterStep(entries: readonly MovableEntry[], entryId: string, step: Step): Place | null {
  const siblings = siblingsOf(entries, entryId)
  const at = siblings?.findIndex(({ id }) => id === entryId) ?? -1
  const entry = siblings?.[at]
  if (!siblings || !entry) return null
  const neighbour = siblings[step === 'up' ? at - 1 : at + 1]
  if (!neighbour) return null
  const previous = step === 'up' ? siblings[at - 2] : neighbour
  return { parentId: entry.parentId, previousEntryId: previous?.id ?? null }
}

function siblingsOf(entries: readonly MovableEntry[], entryId: string): readonly MovableEntry[] | null {
  if (entries.some(({ id }) => id === entryId)) return entries
  for (const entry of entries) {
    const found = siblingsOf(entry.entries, entryId)
    if (found) return found
  }
  return null
}

function below(entries: readonly MovableEntry[], parentId: string): readonly MovableEntry[] {
  for (const entry of entries) {
    if (entry.id === parentId) return entry.entries
    const found = below(entry.entries, parentId)
    if (found.length > 0) return found
  }
  return []
}
