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
