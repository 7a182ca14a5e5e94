import { beginningOf } from './beginning-of'
import { clausesOf } from './clauses'
import type { ChapterDocument } from './document'
import { chapterIdsIn } from './references'

/** A clause that refers to a chapter, and how it begins. */
export type ReferencePlace = { chapterId: string; clauseId: string | null; words: string }

/** Where a document refers to other chapters: each clause and chapter once, in reading order. */
export function referencePlaces(document: ChapterDocument): ReferencePlace[] {
  return clausesOf(document).flatMap(({ id, text, node }) =>
    chapterIdsIn({ ...document, content: [node] }).map((chapterId) => ({
      chapterId,
      clauseId: id || null,
      words: beginningOf(text, WORDS),
    })),
  )
}

/** Characters of a clause that are enough to know it by. */
const WORDS = 80
