'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { ticked } from '@/app/ticked'
import { fromManualHome } from '@/app/workspace/from-page'
import { Blocked, Conflict } from '@/lib/platform/errors'
import { publishInEmergency } from '@/lib/releases/commands/publish-in-emergency'
import { publishInEmergencyInput } from '@/lib/releases/schema'
import type { ChangedEffect } from '@/lib/releases/shown-effect'
import { type ActionState, runAction } from '../../../../../run-action'

const emergencyForm = publishInEmergencyInput.omit({ shown: true }).extend({
  minorConfirmed: ticked,
  /** The manual's home in the workspace: the release has a page below it. */
  home: fromManualHome,
})

/** Publishes the version that the page showed, without an approval, or says what is different by now. */
export async function publishNow(_previous: ActionState, form: FormData): Promise<ActionState> {
  const state = await runAction(emergencyForm, form, async (actor, { home, ...input }) => {
    const { number } = await publishInEmergency(actor, input).catch(sayWhatDiffers)
    redirect(`${home}/publish/${number}`)
  })
  // The page is drawn anew beside the refusal: with what would be published now.
  refresh()
  return state
}

function sayWhatDiffers(error: unknown): never {
  if (!(error instanceof Conflict) || !isChangedEffect(error.now)) throw error
  throw new Blocked(error.message, ['The page shows what would be published now. Read it again.'])
}

function isChangedEffect(now: unknown): now is ChangedEffect {
  return typeof now === 'object' && now !== null && 'difference' in now
}
