import { z } from 'zod'
import { typedWords } from '@/lib/platform/typed-words'

/** The three tables of an edition of the Amendments. */
export type AppendixTable = 'updated' | 'new' | 'removed'

/** How each table is headed unless the manual words it in its own way. */
export const USUAL_HEADINGS: Record<AppendixTable, string> = {
  updated: 'Updated Chapters',
  new: 'New Chapters',
  removed: 'Removed Chapters',
}

const heading = typedWords()
  .trim()
  .min(1)
  .max(80, 'Make the heading shorter: 80 characters at most')
  .optional()

/** The headings that a manual words in its own way (Hertfordshire: "Updated/Amended Chapters"), the others left out. */
export const ownHeadingsSchema = z.object({ updated: heading, new: heading, removed: heading })

/** The heading of each table, from what a manual's row says of them. */
export function appendixHeadings(own: unknown): Record<AppendixTable, string> {
  const { updated, new: added, removed } = ownHeadingsSchema.parse(own)
  return {
    updated: updated ?? USUAL_HEADINGS.updated,
    new: added ?? USUAL_HEADINGS.new,
    removed: removed ?? USUAL_HEADINGS.removed,
  }
}
