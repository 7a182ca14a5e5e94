'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { fromChapterHome } from '@/app/workspace/from-page'
import { suggestFromWordFile } from '@/lib/word/commands/suggest-from-word-file'
import { suggestFromWordFileInput } from '@/lib/word/schema'
import { type ActionState, runAction } from '../../../../../../run-action'

const place = z.coerce.number().int().nonnegative()

const suggestForm = z
  .object({
    page: fromChapterHome,
    revisionId: z.string(),
    fileName: z.string(),
    returned: z.string(),
    keep: z
      .union([z.array(place), place.transform((one) => [one])], { error: 'Tick what is to be stored.' })
      .transform((places) => new Set(places)),
  })
  .transform(({ page, returned, keep, ...rest }, context) => {
    const found = parsedJson(returned)
    const ticked = Array.isArray(found) ? found.filter((_, at) => keep.has(at)) : found
    const input = suggestFromWordFileInput.safeParse({ ...rest, returned: ticked })
    if (input.success) return { page, input: input.data }
    context.addIssue({ code: 'custom', message: input.error.issues[0]?.message ?? 'The list is damaged.' })
    return z.NEVER
  })

/** Stores what was ticked of what an edited file says, and goes on to the comments. */
export async function storeReturned(_previous: ActionState, form: FormData): Promise<ActionState> {
  return runAction(suggestForm, form, async (actor, { page, input }) => {
    const { suggestions, comments } = await suggestFromWordFile(actor, input)
    redirect(`${page}/word?suggestions=${suggestions}&comments=${comments}`)
  })
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
