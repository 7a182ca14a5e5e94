import { z } from 'zod'
import { typedDay } from '@/lib/platform/typed-day'

/** The most chapters whose care is set at once: more than any manual has. */
const MOST_AT_ONCE = 1_000

/** The day on which a chapter's text is to be looked at again, YYYY-MM-DD; `problem` is the sentence for what is no day. */
export function reviewDay(problem: string) {
  return typedDay(problem, { from: 2000, to: 2099 })
}

/**
 * Who looks after chapters of one manual, and when their texts are to be looked at again (YYYY-MM-DD). What is left out
 * stays as it is; null takes it away.
 */
export const setChapterCareInput = z.object({
  chapterIds: z
    .array(z.uuid())
    .min(1, { error: 'Choose at least one chapter.' })
    .max(MOST_AT_ONCE, { error: 'These are too many chapters at once.' }),
  ownerId: z.uuid({ error: 'Choose an owner.' }).nullable().optional(),
  reviewDueOn: reviewDay('The review date is not a date.').nullable().optional(),
})
