'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { fromChapterHome } from '@/app/workspace/from-page'
import { liftWithholding } from '@/lib/releases/commands/lift-withholding'
import { withholdText } from '@/lib/releases/commands/withhold-text'
import { liftWithholdingInput, withholdTextInput } from '@/lib/releases/withholding-inputs'
import { type ActionState, runAction } from '../../../../../run-action'

const { revisionIds, reason, notice } = withholdTextInput.shape

const withholdForm = z.object({
  page: fromChapterHome,
  revisionIds: z
    .union([z.array(z.string()), z.string()])
    .optional()
    .transform((ticked) => (ticked === undefined ? [] : [ticked].flat()))
    .pipe(revisionIds),
  reason,
  notice,
})

/** Withholds the texts that were ticked: readers have the notice from now on. */
export async function withhold(_previous: ActionState, form: FormData): Promise<ActionState> {
  return runAction(withholdForm, form, async (actor, { page, ...asked }) => {
    await withholdText(actor, asked)
    revalidatePath('/workspace', 'layout')
    redirect(`${page}/withhold?said=withheld`)
  })
}

const liftForm = liftWithholdingInput.extend({ page: fromChapterHome })

/** Shows a withheld text again. */
export async function lift(_previous: ActionState, form: FormData): Promise<ActionState> {
  return runAction(liftForm, form, async (actor, { page, withholdingId }) => {
    await liftWithholding(actor, { withholdingId })
    revalidatePath('/workspace', 'layout')
    redirect(`${page}/withhold?said=shown`)
  })
}
