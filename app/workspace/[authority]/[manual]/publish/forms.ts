import { z } from 'zod'
import { fromPublishPage } from '@/app/workspace/from-page'
import { editionName, planNextUpdateInput, publishReleaseInput } from '@/lib/releases/schema'

/** JSON in a hidden field; what is no JSON is refused like any other wrong value. */
const json = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    context.addIssue({ code: 'custom', message: 'This field was changed on the way' })
    return z.NEVER
  }
})

/** The publisher's form: what was shown, and whether it joins the newest edition or opens another. */
export const publishForm = z
  .object({
    page: fromPublishPage,
    manualId: publishReleaseInput.shape.manualId,
    effectHash: publishReleaseInput.shape.effectHash,
    shown: json.pipe(publishReleaseInput.shape.shown),
    opens: z.enum(['joins', 'opens']),
    edition: z.string(),
    /** The name of the edition that would be joined: for words alone. */
    newest: z.string().default(''),
  })
  .superRefine(({ opens, edition, newest }, context) => {
    const refuse = (message: string) => context.addIssue({ code: 'custom', path: ['edition'], message })
    const problem = editionName.safeParse(edition).error?.issues[0]?.message
    if (opens === 'opens' && problem) refuse(problem)
    // A release is not undone: which of the two was meant is not guessed.
    if (opens === 'joins' && edition.trim() !== '')
      refuse(`You named an edition but chose to join ${newest || 'the one there is'}. Choose one.`)
  })
  .transform(({ opens, edition, newest: _, ...input }) => ({
    ...input,
    ...(opens === 'opens' ? { edition: edition.trim() } : {}),
  }))

/** The next update as it is planned; nothing in a field where that is not known. */
export const nextUpdateForm = z
  .object({
    manualId: z.uuid(),
    edition: z.string().default(''),
    due: z.string(),
    cutOff: z.string().default(''),
  })
  .transform(({ manualId, edition, due, cutOff }) => ({
    manualId,
    edition: edition.trim() === '' ? null : edition,
    due: due === '' ? null : due,
    cutOff: cutOff === '' ? null : cutOff,
  }))
  .pipe(planNextUpdateInput)
