import { z } from 'zod'
import { typedWords } from '@/lib/platform/typed-words'

/**
 * What a note or link refers to, as the column `references` keeps it: words that occur in its text, and the
 * chapter of the same manual they name, or the web address they are, or neither.
 */
export type EntryReference = { words: string; chapterId: string | null; href: string | null }

/** The column `references` of entries and release entries. */
export const entryReferences: z.ZodType<EntryReference[]> = z.array(
  z.object({
    words: z.string(),
    chapterId: z.uuid().nullable(),
    href: z.url({ protocol: /^https?$/ }).nullable(),
  }),
)

/** A title as a person types it: not empty, on one line, at most 300 characters. */
export const title = typedWords()
  .trim()
  .min(1, 'Enter a title')
  .max(300, 'Make the title shorter: 300 characters at most')
  .regex(/^[^\r\n]*$/, 'Put the title on one line')

/** Where an entry is put: under a section (null: at the top), after a sibling (null: first there). */
export const place = z.object({
  parentId: z.uuid('Choose a section').nullable(),
  previousEntryId: z.uuid().nullable(),
})

const section = z.uuid('Choose a section')
const newChapter = { manualId: z.uuid(), title }

/** A new chapter, and where it is to stand: at a place, or last under a section. */
export const addChapterInput = z.union([
  place.extend(newChapter),
  z.object({ ...newChapter, parentId: section, at: z.literal('last') }),
])

/** A chapter's new title. */
export const retitleChapterInput = z.object({ chapterId: z.uuid(), title })

const moved = { entryId: z.uuid() }

/** An entry and where it moves to: a place, first or last under a section, or one step among its siblings. */
export const moveEntryInput = z.union([
  place.extend(moved),
  z.object({ ...moved, parentId: section, at: z.enum(['first', 'last']) }),
  z.object({ ...moved, step: z.enum(['up', 'down']) }),
])

/** Whether a place is marked "under review". */
export const setUnderReviewInput = z.object({ entryId: z.uuid(), underReview: z.boolean() })

/** A chapter to be removed, what staff are told of it, and the chapter that takes its place, if any. */
export const removeChapterInput = z.object({
  chapterId: z.uuid(),
  details: typedWords()
    .trim()
    .min(1, 'Say what staff should know about the removal')
    .max(2000, 'Make it shorter: 2,000 characters at most'),
  replacementId: z.uuid().nullable(),
})

/** A removed chapter to be put back where it stood. */
export const reinstateChapterInput = z.object({ chapterId: z.uuid() })
