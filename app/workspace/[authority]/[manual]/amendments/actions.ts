'use server'

import { refresh } from 'next/cache'
import { askCorrection } from '@/lib/releases/commands/ask-correction'
import { decideCorrection } from '@/lib/releases/commands/decide-correction'
import { askCorrectionInput, decideCorrectionInput } from '@/lib/releases/correction-inputs'
import { type ActionState, runAction } from '../../../run-action'

/** Asks for a correction of a published row. */
export async function ask(_previous: ActionState, form: FormData): Promise<ActionState> {
  return runAction(askCorrectionInput, form, async (actor, input) => {
    await askCorrection(actor, input)
    refresh()
    return 'The correction waits for an approver or another publisher. They have been told.'
  })
}

/** Approves or declines a correction. */
export async function decide(_previous: ActionState, form: FormData): Promise<ActionState> {
  return runAction(decideCorrectionInput, form, async (actor, input) => {
    await decideCorrection(actor, input)
    refresh()
    return input.outcome === 'approved'
      ? 'The correction is approved. Readers get it with the next update.'
      : 'The correction is declined. Whoever asked for it has been told.'
  })
}
