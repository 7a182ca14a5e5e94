import type { ChapterDocument } from '@/lib/document/document'
import { type MergeChoice, mergeDocuments, mergedDocument } from '@/lib/document/merge'
import { idsFrom } from './builders'

/** Two texts made from one, brought together, with the same answer to every conflict. */
export function merged(
  base: ChapterDocument,
  mine: ChapterDocument,
  theirs: ChapterDocument,
  choice: MergeChoice = 'both',
): ChapterDocument {
  const merge = mergeDocuments(base, mine, theirs)
  return mergedDocument(
    merge,
    Object.fromEntries(merge.parts.map(({ key }) => [key, choice])),
    idsFrom(70_000),
  )
}
