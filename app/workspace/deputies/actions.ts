'use server'

import { refresh } from 'next/cache'
import { appointDeputy } from '@/lib/chapters/commands/appoint-deputy'
import { endDeputy } from '@/lib/chapters/commands/end-deputy'
import { appointDeputyInput, endDeputyInput } from '@/lib/chapters/review-inputs'
import { type ActionState, runAction } from '../run-action'

/** Appoints a deputy for the days that were given. */
export async function appoint(_previous: ActionState, form: FormData): Promise<ActionState> {
  return runAction(appointDeputyInput, form, async (actor, input) => {
    await appointDeputy(actor, input)
    refresh()
    return 'The deputy is appointed, and told by e-mail.'
  })
}

/** Ends an appointment now. */
export async function end(_previous: ActionState, form: FormData): Promise<ActionState> {
  return runAction(endDeputyInput, form, async (actor, input) => {
    await endDeputy(actor, input)
    refresh()
    return 'The appointment has ended.'
  })
}
