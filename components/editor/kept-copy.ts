import { z } from 'zod'
import { revisionKind } from '@/lib/chapters/schema'
import { chapterDocument } from '@/lib/document/schema'

const said = z.object({
  document: chapterDocument,
  details: z.object({ kind: revisionKind, summary: z.string(), inForceOn: z.string() }),
})

const keptCopy = said.extend({
  revisionId: z.string(),
  /** The version that it began from: an older one than is stored is brought together with that. */
  version: z.number(),
  keptAt: z.iso.datetime(),
  /** The text that it began from; left out where there was no room for it. */
  base: said.optional(),
})

/** What an author had written and not saved when the browser or the machine gave out. */
export type KeptCopy = z.infer<typeof keptCopy>

/** Whose unsaved text of which chapter it is; of a chapter, so that it outlives the version that it was written in. */
export type Whose = { userId: string; chapter: string }

/** Where a tab keeps its unsaved text: on a shared computer, nobody is offered another's. */
export function keptCopyPlace(whose: Whose, tabId: string): string {
  return `${placesOf(whose)}${tabId}`
}

/** What is kept at a place; null where there is nothing that we wrote. */
export function readCopy(place: string): KeptCopy | null {
  try {
    const parsed = keptCopy.safeParse(JSON.parse(localStorage.getItem(place) ?? 'null'))
    return parsed.success ? parsed.data : null
  } catch {
    // No storage, or nothing in it that we wrote.
    return null
  }
}

/** What this person's other tabs keep of the chapter, by the tab's id, newest first. */
export function keptCopies(whose: Whose): { tabId: string; copy: KeptCopy }[] {
  try {
    const places = Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index) ?? '')
    return places
      .filter((place) => place.startsWith(placesOf(whose)))
      .flatMap((place) => {
        const copy = readCopy(place)
        return copy ? [{ tabId: place.slice(placesOf(whose).length), copy }] : []
      })
      .sort((one, other) => (one.copy.keptAt < other.copy.keptAt ? 1 : -1))
  } catch {
    return []
  }
}

/** Keeps a copy at a place; false where the browser does not let us. */
export function keepCopy(place: string, copy: KeptCopy): boolean {
  for (const kept of [copy, { ...copy, base: undefined }]) {
    try {
      localStorage.setItem(place, JSON.stringify(kept))
      return true
    } catch {
      // Full: without the text that it began from it may still fit. Or storage is off.
    }
  }
  return false
}

/** Forgets what is kept at a place. */
export function forgetCopy(place: string): void {
  try {
    localStorage.removeItem(place)
  } catch {
    // Storage is off: there is nothing to forget.
  }
}

function placesOf({ userId, chapter }: Whose): string {
  return `chapterhouse:unsaved:${userId}:${chapter}:`
}
