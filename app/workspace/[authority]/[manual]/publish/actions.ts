'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { Blocked, Conflict } from '@/lib/platform/errors'
import { publishRelease } from '@/lib/releases/commands/publish-release'
import { setNextUpdateDue } from '@/lib/releases/commands/set-next-update-due'
import type { ChangedEffect } from '@/lib/releases/issue-effect'
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

/** Says when readers may expect the next update. */
export async function nextUpdate(_previous: ActionState, form: FormData): Promise<ActionState> {
  return runAction(nextUpdateForm, form, async (actor, input) => {
    await setNextUpdateDue(actor, input)
    refresh()
    return input.due === null
      ? 'Readers are not told when the next update is due.'
      : 'Readers are told from now on.'
  })
}

function sayWhatDiffers(error: unknown): never {
  if (!(error instanceof Conflict)) throw error
  const { difference }: ChangedEffect = error.now
  throw new Blocked(error.message, [
    ...difference.come.map(({ words }) => `New since then: ${words}`),
    ...difference.changed.map(({ words }) => `Changed since then: ${words}`),
    ...difference.gone.map(({ words }) => `No longer there: ${words}`),
  ])
}
