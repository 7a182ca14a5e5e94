import { z } from 'zod'
import { typedDay } from '@/lib/platform/typed-day'
import { typedWords } from '@/lib/platform/typed-words'
import { reviewDay } from './care-input'
import { LONGEST_REMARK } from './schema'

/** The hash of what was read. */
const readHash = z.string().regex(/^[0-9a-f]{64}$/)

const remark = typedWords()
  .trim()
  .max(LONGEST_REMARK, {
    error: `The remark is longer than ${LONGEST_REMARK.toLocaleString('en-GB')} characters.`,
  })

/** A remark that has to say something: the author sees it. */
export const neededRemark = remark.min(1, {
  error: 'Say what has to be put right: the author sees these words.',
})

/** An approved version that a publisher gives back for rewording, with what has to be put right. */
export const sendBackRevisionInput = z.object({
  revisionId: z.uuid(),
  contentHash: readHash,
  remark: neededRemark,
})

/** The meeting that approved, if one did: its name, its date YYYY-MM-DD, and the number of the minute. */
export const meetingFields = {
  meeting: typedWords()
    .trim()
    .max(200, { error: 'The name of the meeting is longer than 200 characters.' })
    .default(''),
  meetingOn: typedDay('The date of the meeting is not a date.').nullable().default(null),
  minute: typedWords()
    .trim()
    .max(60, { error: 'The minute number is longer than 60 characters.' })
    .default(''),
}

/** The date of the meeting as a form sends it: '' is none. */
export const typedMeetingOn = z
  .string()
  .default('')
  .transform((day) => (day === '' ? null : day))
  .pipe(typedDay('The date of the meeting is not a date.').nullable())

/** The ids of the open comments that a page showed, as its form sends them: with a blank between. */
export const sentComments = z
  .string()
  .default('')
  .transform((ids) => ids.split(' ').filter(Boolean))

/** A date as a form sends it, YYYY-MM-DD; '' is none. */
export const typedReviewOn = z
  .string()
  .default('')
  .transform((day) => (day === '' ? null : day))
  .pipe(reviewDay('The date of the next review is not a date.').nullable())

/**
 * An approval: of what was read, which the hash names. `commentsRead`: open comments are known, and stand in no way: those
 * that were shown, where `commentsShown` says which.
 * `nextReviewOn`: when the chapter's text is to be looked at again (YYYY-MM-DD), if this is the last approval that is needed;
 * null leaves the date as it is.
 */
export const approveRevisionInput = z.object({
  revisionId: z.uuid(),
  contentHash: readHash,
  commentsRead: z.boolean().default(false),
  commentsShown: z.array(z.uuid()).nullable().default(null),
  nextReviewOn: reviewDay('The date of the next review is not a date.').nullable().default(null),
  ...meetingFields,
})

/** A return to the author, with what has to be put right. */
export const returnRevisionInput = z.object({
  revisionId: z.uuid(),
  contentHash: readHash,
  remark: neededRemark,
})

/** A submitted revision of which the approvers are to be reminded. */
export const remindApproversInput = z.object({ revisionId: z.uuid() })

/** An approver's word on a change of the contents; a return says why. */
export const decideContentsChangeInput = z.discriminatedUnion('outcome', [
  z.object({ changeId: z.uuid(), outcome: z.literal('approved'), remark: remark.default('') }),
  z.object({ changeId: z.uuid(), outcome: z.literal('returned'), remark: neededRemark }),
])

/** Several decisions at once, each of what was read: one on each version and each change. */
export const decidePackInput = z
  .object({
    revisions: z
      .array(
        z.discriminatedUnion('outcome', [
          approveRevisionInput.extend({ outcome: z.literal('approved') }),
          returnRevisionInput.extend({ outcome: z.literal('returned') }),
        ]),
      )
      .max(500),
    changes: z.array(decideContentsChangeInput).max(500),
  })
  .refine(({ revisions, changes }) => {
    const ids = [...revisions.map(({ revisionId }) => revisionId), ...changes.map(({ changeId }) => changeId)]
    return new Set(ids).size === ids.length
  }, 'A row of this list was decided twice')

/** How a manual's versions are approved: by how many, and after how many days they are overdue. */
export const setReviewRulesInput = z.object({
  manualId: z.uuid(),
  approvalsRequired: z.int({ error: 'Choose how many approvers.' }).min(1).max(5),
  approvalDays: z
    .int({ error: 'Enter a whole number of days.' })
    .min(1, { error: 'At least one day.' })
    .max(90, { error: 'At most 90 days.' }),
})

/** Somebody who stands in for an approver, from one day to another, both included: YYYY-MM-DD. */
export const appointDeputyInput = z.object({
  authorityId: z.uuid({ error: 'Choose an authority.' }),
  /** Whoever asks, if nobody is named. */
  approverId: z.uuid({ error: 'Choose an approver.' }).optional(),
  deputyId: z.uuid({ error: 'Choose who stands in.' }),
  startsOn: typedDay('Enter the first day.'),
  endsOn: typedDay('Enter the last day.'),
})

/** An appointment that ends now. */
export const endDeputyInput = z.object({ deputyshipId: z.uuid() })
