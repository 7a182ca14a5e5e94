import { z } from 'zod'
import { removeChapterInput, title } from '@/lib/contents/schema'

const { details } = removeChapterInput.shape

/** A chapter that goes, the one that its text goes into, and what staff are told of it. */
export const mergeChaptersInput = z.object({
  chapterId: z.uuid(),
  intoId: z.uuid('Choose a chapter'),
  details,
})

const split = {
  chapterId: z.uuid(),
  /** The heading at which the second part begins. */
  clauseId: z.uuid('Choose the heading at which the second part begins'),
  secondTitle: title,
}

/**
 * A chapter to be split: its second part becomes a chapter of its own; or (`firstTitle`) both parts do, and the chapter goes,
 * of which staff are told `details`.
 */
export const splitChapterInput = z.union([
  z.strictObject(split),
  z.strictObject({ ...split, firstTitle: title, details }),
])

/** A chapter that was split off, to be put back into the one that it came from. */
export const undoSplitInput = z.object({ chapterId: z.uuid() })
