'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { ownHeadingsSchema, USUAL_HEADINGS } from '@/lib/contents/appendix-headings'
import { setReaderSettings } from '@/lib/releases/commands/set-reader-settings'
import { setReaderSettingsInput } from '@/lib/releases/reader-settings-input'
import { type ActionState, runAction } from '../../../run-action'

/** Nothing typed, or the usual words: the heading is the usual one, whatever that is by then. */
function typedHeading(usual: string) {
  return z
    .string()
    .default('')
    .transform((typed) => (typed.trim() === '' || typed.trim() === usual ? undefined : typed))
    .pipe(ownHeadingsSchema.shape.updated)
}

const settingsForm = z.object({
  manualId: setReaderSettingsInput.shape.manualId,
  updated: typedHeading(USUAL_HEADINGS.updated),
  new: typedHeading(USUAL_HEADINGS.new),
  removed: typedHeading(USUAL_HEADINGS.removed),
  showApprovers: z
    .enum(['yes', 'no'])
    .default('no')
    .transform((answer) => answer === 'yes'),
})

/** Stores how the Amendments are headed, and whether readers are told who approved a version. */
export async function readerSettings(_previous: ActionState, form: FormData): Promise<ActionState> {
  return runAction(settingsForm, form, async (actor, { manualId, showApprovers, ...headings }) => {
    await setReaderSettings(actor, { manualId, headings, showApprovers })
    refresh()
    return 'The settings are stored. Readers’ pages show them from now on, those of earlier updates too.'
  })
}
