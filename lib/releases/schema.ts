import { z } from 'zod'
import { meetingFields, neededRemark } from '@/lib/chapters/review-inputs'
import { type Outline, outlineSchema } from '@/lib/contents/outline'
import { isReservedAuthoritySlug } from '@/lib/contents/slug'
import { chapterDocument } from '@/lib/document/schema'
import { typedDay } from '@/lib/platform/typed-day'
import { typedWords } from '@/lib/platform/typed-words'

const sha256Digits = z.string().regex(/^[0-9a-f]{64}$/)

/** An edition's name as readers see it: "July 2024". */
export const editionName = typedWords()
  .trim()
  .min(1, 'Name the edition')
  .max(60, 'Make the name of the edition shorter: 60 characters at most')

/** One line of the effect as it was shown, so that a conflict can say what is different now. */
const effectLine = z.object({
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

/** When the next update is due, YYYY-MM-DD, or null where that is not known. */
export const setNextUpdateDueInput = z.object({
  manualId: z.uuid(),
  due: typedDay('Enter a date').nullable(),
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
  /** The edition of release 1; else the one that the page names, else "As imported". */
  edition: editionName.optional(),
  demonstration: z.boolean().default(false),
  texts: z.array(baselineText).default([]),
  /** Ids for chapters by their keys, from a caller whose texts refer to them; the others get new ones. */
  chapterIds: z.record(z.string(), z.uuid()).default({}),
})
