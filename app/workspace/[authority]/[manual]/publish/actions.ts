'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { Blocked, Conflict } from '@/lib/platform/errors'
import { planNextUpdate } from '@/lib/releases/commands/plan-next-update'
import { publishRelease } from '@/lib/releases/commands/publish-release'
import { type ChangedEffect, differenceInWords } from '@/lib/releases/shown-effect'
import { type ActionState, runAction } from '../../../run-action'
import { nextUpdateForm, publishForm } from './forms'

/** Publishes what the page showed, or says what is different by now. */
export async function publish(_previous: ActionState, form: FormData): Promise<ActionState> {
  const state = await runAction(publishForm, form, async (actor, { page, ...input }) => {
    const { number } = await publishRelease(actor, input).catch(sayWhatDiffers)
    redirect(`${page}/${number}`)
  })
  // The page is drawn anew beside the refusal: with what would be published now, and a button for that.
  refresh()
  return state
}

/** Plans the next update, and tells readers. */
export async function nextUpdate(_previous: ActionState, form: FormData): Promise<ActionState> {
  return runAction(nextUpdateForm, form, async (actor, input) => {
    await planNextUpdate(actor, input)
    refresh()
    return input.due === null
      ? 'Readers are not told when the next update is due.'
      : 'Readers are told from now on.'
  })
}

function sayWhatDiffers(error: unknown): never {
  if (!(error instanceof Conflict)) throw error
  const { difference }: ChangedEffect = error.now
  throw new Blocked(error.message, differenceInWords(difference))
}
