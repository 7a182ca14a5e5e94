import { plain, wordsAsked } from './matching-chapters'
import type { ChapterAtWork } from './queries/manual-work'

/** What a list of work is narrowed by: words of the chapter's title or number, and who looks after it. */
export type AskedWork = { words: string; owner: string }

/** The value of `owner` that stands for chapters that nobody looks after. */
export const NOBODY = 'nobody'

/** The rows of a list of work that match. No words and no owner match all. */
export function matchingWork<Row extends ChapterAtWork>(
  rows: readonly Row[],
  { words, owner }: AskedWork,
): Row[] {
  const sought = wordsAsked(words)
  return rows.filter((row) => {
    const told = plain(`${row.number ?? ''} ${row.title}`)
    const owned = owner === '' || (owner === NOBODY ? row.owner === null : row.owner?.id === owner)
    return owned && sought.every((word) => told.includes(word))
  })
}

/** How many chapters each person looks after, by name; chapters that nobody looks after last. */
export function chaptersByOwner(
  chapters: readonly ChapterAtWork[],
): { owner: { id: string; name: string } | null; chapters: number }[] {
  const counts = new Map<string, { owner: { id: string; name: string } | null; chapters: number }>()
  for (const { owner } of chapters) {
    const known = counts.get(owner?.id ?? NOBODY) ?? { owner, chapters: 0 }
    counts.set(owner?.id ?? NOBODY, { owner, chapters: known.chapters + 1 })
  }
  return [...counts.values()].sort((one, other) => {
    if (!one.owner || !other.owner) return one.owner ? -1 : 1
    return one.owner.name.localeCompare(other.owner.name, 'en-GB')
  })
}
