import { z } from 'zod'
import { meetingFields, neededRemark } from '@/lib/chapters/review-inputs'
import { amendmentsPageSchema } from '@/lib/contents/amendments-page/amendments-page'
import { LONGEST_EDITION, type Outline, outlineSchema } from '@/lib/contents/outline'
import { isReservedAuthoritySlug } from '@/lib/contents/slug'
import { chapterDocument } from '@/lib/document/schema'
import { typedDay } from '@/lib/platform/typed-day'
import { typedWords } from '@/lib/platform/typed-words'

const sha256Digits = z.string().regex(/^[0-9a-f]{64}$/)

/** An edition's name as readers see it: "July 2024". */
export const editionName = typedWords()
  .trim()
  .min(1, 'Name the edition')
  .max(LONGEST_EDITION, `Make the name of the edition shorter: ${LONGEST_EDITION} characters at most`)

/** One line of the effect as it was shown, so that a conflict can say what is different now. */
export const effectLine = z.object({
  key: z.string().max(100),
  fingerprint: sha256Digits,
  words: z.string().max(5_000),
})

/**
 * A publication: the manual, the hash of the effect that the publisher was shown and, to open another edition
 * instead of joining the newest, its name. `shown` are the lines of that effect: they decide nothing.
 */
export const publishReleaseInput = z.object({
  manualId: z.uuid(),
  effectHash: sha256Digits,
  edition: editionName.optional(),
  shown: z.array(effectLine).max(5_000).optional(),
})

/**
 * A publication of one version without an approval: what was shown, as for any publication, why it could not wait, and
 * the day (YYYY-MM-DD) by which it is approved afterwards. `minorConfirmed` answers the doubts about a minor change.
 */
export const publishInEmergencyInput = z.object({
  revisionId: z.uuid(),
  effectHash: sha256Digits,
  reason: typedWords()
    .trim()
    .min(1, 'Say why this cannot wait: the words are kept with the version')
    .max(2_000, 'Say it in 2,000 characters at most'),
  due: typedDay('Enter the day by which it is approved afterwards'),
  minorConfirmed: z.boolean().default(false),
  shown: z.array(effectLine).max(5_000).optional(),
})

const afterwards = { revisionId: z.uuid(), contentHash: sha256Digits, ...meetingFields }

/** A decision on what was published in an emergency; a return says what must be put right. */
export const approveRetrospectivelyInput = z.discriminatedUnion('outcome', [
  z.object({
    ...afterwards,
    outcome: z.literal('approved'),
    remark: typedWords().trim().max(4_000).default(''),
  }),
  z.object({ ...afterwards, outcome: z.literal('returned'), remark: neededRemark }),
])

/**
 * The next update as it is planned: the edition that it opens (null: it joins the newest), the day on which it is due and
 * the last day on which what is approved or changed comes with it, YYYY-MM-DD; null where that is not known.
 */
export const planNextUpdateInput = z
  .object({
    manualId: z.uuid(),
    edition: editionName.nullable(),
    due: typedDay('Enter the day on which the next update is due').nullable(),
    cutOff: typedDay('Enter the last day on which work comes with the next update').nullable(),
  })
  .refine(({ due, cutOff }) => due === null || cutOff === null || cutOff <= due, {
    path: ['cutOff'],
    message: 'The cut-off is after the day on which the update is due. Choose that day or an earlier one.',
  })

/** A publication at a set time: what was shown, as for any publication, and the moment, with its time zone. */
export const schedulePublicationInput = publishReleaseInput.extend({
  publishAt: z.iso.datetime({ offset: true, error: 'Enter the day and the time' }),
})

/** A publication that was set for a time, and is not to be any more. */
export const cancelScheduleInput = z.object({ scheduleId: z.uuid() })

/** A publication whose time has come. */
export const publishScheduledInput = z.object({ scheduleId: z.uuid() })

/** The publication of one approved version alone: what was shown, as for any publication. */
export const publishOutOfTurnInput = z.object({
  revisionId: z.uuid(),
  effectHash: sha256Digits,
  shown: z.array(effectLine).max(5_000).optional(),
})

const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'A slug has lower-case letters, digits and single hyphens')
  .max(80)

const authoritySlug = slug.refine(
  (given) => !isReservedAuthoritySlug(given),
  'This slug is kept for addresses of Chapterhouse',
)

const name = z.string().trim().min(1).max(200)

/**
 * The text that a chapter of an import comes with: a document, or that of the template chapter which it
 * inherits, as published there now. `key` is the chapter's in the outline.
 */
const baselineText = z.union([
  z.object({ key: z.string(), document: chapterDocument }),
  z.object({ key: z.string(), inheritedFrom: z.uuid() }),
])

/** What an import stores, and as which manual of whom; an authority that exists keeps its name and kind. */
export const importManualInput = z.object({
  authority: z.object({ slug: authoritySlug, name, kind: z.enum(['local', 'template']).default('local') }),
  manual: z.object({ slug, name }),
  outline: outlineSchema satisfies z.ZodType<Outline>,
  /** The amendments page that belongs to the outline, its rows with keys of the outline. */
  amendments: amendmentsPageSchema.nullable().default(null),
  /** The edition of release 1; else the one that the contents or the amendments page names, else "As imported". */
  edition: editionName.optional(),
  demonstration: z.boolean().default(false),
  texts: z.array(baselineText).default([]),
  /** Ids for chapters by their keys, from a caller whose texts refer to them; the others get new ones. */
  chapterIds: z.record(z.string(), z.uuid()).default({}),
})
