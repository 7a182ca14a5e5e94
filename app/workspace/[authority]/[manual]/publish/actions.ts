'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { sendBackRevision } from '@/lib/chapters/commands/send-back-revision'
import { Blocked, Conflict } from '@/lib/platform/errors'
import { cancelSchedule } from '@/lib/releases/commands/cancel-schedule'
import { planNextUpdate } from '@/lib/releases/commands/plan-next-update'
import { publishOutOfTurn } from '@/lib/releases/commands/publish-out-of-turn'
import { publishRelease } from '@/lib/releases/commands/publish-release'
import { schedulePublication } from '@/lib/releases/commands/schedule-publication'
import { type ChangedEffect, differenceInWords } from '@/lib/releases/shown-effect'
import { type ActionState, runAction } from '../../../run-action'
import { cancelForm, nextUpdateForm, outOfTurnForm, publishForm, sendBackForm } from './forms'

/** Publishes what the page showed, now or at a set time, or says what is different by now. */
export async function publish(_previous: ActionState, form: FormData): Promise<ActionState> {
  const state = await runAction(publishForm, form, async (actor, { page, publishAt, ...input }) => {
    if (publishAt !== null) {
      await schedulePublication(actor, { ...input, publishAt }).catch(sayWhatDiffers)
      redirect(`${page}?said=scheduled`)
    }
    const { number } = await publishRelease(actor, input).catch(sayWhatDiffers)
    redirect(`${page}/${number}`)
  })
  // The page is drawn anew beside the refusal: with what would be published now, and a button for that.
  refresh()
  return state
}

/** Takes back a publication that was set for a time. */
export async function takeBackPublication(_previous: ActionState, form: FormData): Promise<ActionState> {
  const state = await runAction(cancelForm, form, async (actor, { page, scheduleId }) => {
    await cancelSchedule(actor, { scheduleId })
    redirect(`${page}?said=taken-back`)
  })
  refresh()
  return state
}

/** Plans the next update, and tells readers. */
export async function nextUpdate(_previous: ActionState, form: FormData): Promise<ActionState> {
  return runAction(nextUpdateForm, form, async (actor, input) => {
    await planNextUpdate(actor, input)
    refresh()
    return input.due === null
      ? 'The plan is stored. Readers are not told when the next update is due.'
      : 'The plan is stored. Readers are told from now on.'
  })
}

/** Gives a version back to its author, with what has to be put right. */
export async function sendBack(_previous: ActionState, form: FormData): Promise<ActionState> {
  const state = await runAction(sendBackForm, form, async (actor, { page, ...input }) => {
    await sendBackRevision(actor, input)
    redirect(`${page}?said=sent-back`)
  })
  refresh()
  return state
}

/** Publishes one version alone, as its page showed it, or says what is different by now. */
export async function publishAlone(_previous: ActionState, form: FormData): Promise<ActionState> {
  const state = await runAction(outOfTurnForm, form, async (actor, { page, ...input }) => {
    const { number } = await publishOutOfTurn(actor, input).catch(sayWhatDiffers)
    redirect(`${page}/${number}`)
  })
  refresh()
  return state
}

function sayWhatDiffers(error: unknown): never {
  if (!(error instanceof Conflict) || !isChangedEffect(error.now)) throw error
  throw new Blocked(error.message, differenceInWords(error.now.difference))
}

function isChangedEffect(now: unknown): now is ChangedEffect {
  return typeof now === 'object' && now !== null && 'difference' in now
}
