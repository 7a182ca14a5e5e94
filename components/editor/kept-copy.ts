import { z } from 'zod'
import { revisionKind } from '@/lib/chapters/schema'
import { chapterDocument } from '@/lib/document/schema'

const keptCopy = z.object({
  /** The version that it began from: an older one than is stored is saved as a late save is. */
  version: z.number(),
  keptAt: z.iso.datetime(),
  document: chapterDocument,
  details: z.object({ kind: revisionKind, summary: z.string(), inForceOn: z.string() }),
})

/** What an author had written and not saved when the browser or the machine gave out. */
export type KeptCopy = z.infer<typeof keptCopy>

/** Where a person's unsaved text of a revision is kept: on a shared computer, nobody is offered another's. */
export function keptCopyPlace({ userId, revisionId }: { userId: string; revisionId: string }): string {
  return `chapterhouse:unsaved:${userId}:${revisionId}`
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

/** Keeps a copy at a place, if the browser lets us. */
export function keepCopy(place: string, copy: KeptCopy): void {
  try {
    localStorage.setItem(place, JSON.stringify(copy))
  } catch {
    // Storage is off or full: saving is what counts, and works without it.
  }
}

/** Forgets what is kept at a place. */
export function forgetCopy(place: string): void {
  try {
    localStorage.removeItem(place)
  } catch {
    // Storage is off: there is nothing to forget.
  }
}
