'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { type ActionState, runAction } from '@/app/workspace/run-action'
import { reviewDay } from '@/lib/chapters/care-input'
import { setChapterCare } from '@/lib/chapters/commands/set-chapter-care'
import { countOf } from '@/lib/platform/words'

/** What stands in a field for leaving things as they are, and for taking them away. */
const LEAVE = ''
const NONE = 'none'

/** Each chapter that was ticked is sent under one name: one alone is a text, several are an array. */
const ticked = z.preprocess(
  (value) => (typeof value === 'string' ? [value] : (value ?? [])),
  z.array(z.uuid()).min(1, { error: 'Tick at least one chapter.' }),
)

/** '' is no date. */
const typedReviewDue = z.union([z.literal(''), reviewDay('Enter a date, such as 31 3 2027.')], {
  error: 'Enter a date, such as 31 3 2027.',
})

const bulk = z
  .object({
    chapterIds: ticked,
    ownerId: z.union([z.literal(LEAVE), z.literal(NONE), z.uuid()], { error: 'Choose an owner.' }),
    reviewDueOn: typedReviewDue,
    noDate: z.literal('yes').optional(),
  })
  .refine(({ ownerId, reviewDueOn, noDate }) => ownerId !== LEAVE || reviewDueOn !== '' || noDate, {
    path: ['ownerId'],
    error: 'Choose an owner, or a review date.',
  })

/** Sets the owner, the review date or both of the chapters that were ticked. */
export async function setCare(_previous: ActionState, form: FormData): Promise<ActionState> {
  return runAction(bulk, form, async (actor, { chapterIds, ownerId, reviewDueOn, noDate }) => {
    const { chapters } = await setChapterCare(actor, {
      chapterIds,
      ...(ownerId === LEAVE ? {} : { ownerId: ownerId === NONE ? null : ownerId }),
      ...(noDate ? { reviewDueOn: null } : reviewDueOn === '' ? {} : { reviewDueOn }),
    })
    revalidatePath('/workspace', 'layout')
    return `Set for ${countOf(chapters, 'chapter', 'chapters')}.`
  })
}

const one = z.object({
  chapterIds: ticked,
  ownerId: z.union([z.literal(NONE), z.uuid()], { error: 'Choose an owner.' }),
  reviewDueOn: typedReviewDue,
})

/** Sets both of one chapter, as its own page has them. */
export async function setCareOfOne(_previous: ActionState, form: FormData): Promise<ActionState> {
  return runAction(one, form, async (actor, { chapterIds, ownerId, reviewDueOn }) => {
    await setChapterCare(actor, {
      chapterIds,
      ownerId: ownerId === NONE ? null : ownerId,
      reviewDueOn: reviewDueOn === '' ? null : reviewDueOn,
    })
    revalidatePath('/workspace', 'layout')
    return 'Owner and review date are set.'
  })
}
