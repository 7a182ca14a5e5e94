import { z } from 'zod'
import { fromPublishPage } from '@/app/workspace/from-page'
import { sendBackRevisionInput } from '@/lib/chapters/review-inputs'
import { momentInLondon } from '@/lib/platform/dates'
import { typedDay } from '@/lib/platform/typed-day'
import {
  cancelScheduleInput,
  editionName,
  planNextUpdateInput,
  publishOutOfTurnInput,
  publishReleaseInput,
} from '@/lib/releases/schema'

/** JSON in a hidden field; what is no JSON is refused like any other wrong value. */
const json = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    context.addIssue({ code: 'custom', message: 'This field was changed on the way' })
    return z.NEVER
  }
})

const day = typedDay('Enter the day')
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Enter the time, such as 09:00')

/**
 * The publisher's form: what was shown, whether it joins the newest edition or opens another, and whether it is published
 * now (`publishAt` is null) or at a time by London's clocks.
 */
export const publishForm = z
  .object({
    page: fromPublishPage,
    manualId: publishReleaseInput.shape.manualId,
    effectHash: publishReleaseInput.shape.effectHash,
    shown: json.pipe(publishReleaseInput.shape.shown),
    opens: z.enum(['joins', 'opens']),
    edition: z.string(),
    /** The name of the edition that would be joined. */
    newest: z.string().default(''),
    /** The name of the edition as planned, which the field had at first. */
    planned: z.string().default(''),
    when: z.enum(['now', 'later']).default('now'),
    day: z.string().default(''),
    time: z.string().default(''),
  })
  .superRefine(({ opens, edition, newest, planned, when, ...given }, context) => {
    const refuse = (field: string, message: string | undefined) =>
      message && context.addIssue({ code: 'custom', path: [field], message })
    const problemOf = (schema: z.ZodType, value: string) => schema.safeParse(value).error?.issues[0]?.message
    if (opens === 'opens') refuse('edition', problemOf(editionName, edition))
    // A release is not undone: which of the two was meant is not guessed.
    const named = edition.trim() !== '' && edition.trim() !== planned
    if (opens === 'joins' && named)
      refuse('edition', `You named an edition but chose to join ${newest || 'the one there is'}. Choose one.`)
    if (when === 'now' && given.day !== '')
      refuse('day', 'You gave a day but chose to publish now. Choose one, or empty the day.')
    if (when === 'later') {
      refuse('day', problemOf(day, given.day))
      refuse('time', problemOf(time, given.time))
    }
  })
  .transform(({ opens, edition, newest, planned: _, when, day, time, ...input }) => {
    // Without a name it would be as planned: to join in spite of a plan, the newest is named.
    const name = opens === 'opens' ? edition.trim() : newest
    return {
      ...input,
      ...(name === '' ? {} : { edition: name }),
      publishAt: when === 'now' ? null : momentInLondon(day, time).toISOString(),
    }
  })

/** The next update as it is planned; nothing in a field where that is not known. */
export const nextUpdateForm = z
  .object({
    manualId: z.uuid(),
    nextEdition: z.union([z.literal('').transform(() => null), editionName]),
    due: z.string(),
    cutOff: z.string(),
  })
  .transform(({ manualId, nextEdition, due, cutOff }) => ({
    manualId,
    edition: nextEdition,
    due: due === '' ? null : due,
    cutOff: cutOff === '' ? null : cutOff,
  }))
  .pipe(planNextUpdateInput)

/** A publication that was set for a time is taken back, on the publisher's page. */
export const cancelForm = cancelScheduleInput.extend({ page: fromPublishPage })

/** A version is sent back, on the publisher's page; its remark is named by its id, as there are several such forms. */
export const sendBackForm = z
  .object({
    page: fromPublishPage,
    revisionId: sendBackRevisionInput.shape.revisionId,
    contentHash: sendBackRevisionInput.shape.contentHash,
  })
  .catchall(z.string())
  .transform(({ page, revisionId, contentHash, ...fields }, context) => {
    const name = `remark-${revisionId}`
    const remark = sendBackRevisionInput.shape.remark.safeParse(fields[name] ?? '')
    if (remark.success) return { page, revisionId, contentHash, remark: remark.data }
    for (const { message } of remark.error.issues) context.addIssue({ code: 'custom', path: [name], message })
    return z.NEVER
  })

/** One version is published alone, on a page of its chapter. */
export const outOfTurnForm = z.object({
  page: fromPublishPage,
  revisionId: publishOutOfTurnInput.shape.revisionId,
  effectHash: publishOutOfTurnInput.shape.effectHash,
  shown: json.pipe(publishOutOfTurnInput.shape.shown),
})
