'use server'

import { revalidatePath } from 'next/cache'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { forgetReadings } from '@/lib/last-read/own-readings'
import { clientAddress } from '@/lib/people/client-address'
import { changePassword, chooseEmails } from '@/lib/people/own-account'
import { changePasswordSchema, emailsWantedSchema } from '@/lib/people/schema'
import { endSession } from '@/lib/people/sessions'
import { environment } from '@/lib/platform/environment'
import { Blocked } from '@/lib/platform/errors'
import { countOf } from '@/lib/platform/words'
import { ACCOUNT } from '@/lib/platform/workspace-addresses'
import { currentPerson } from '../actor'
import { type ActionState, runForm } from '../run-action'

/** Ends another session of the person's own. */
export async function endOwnSession(_previous: ActionState, form: FormData): Promise<ActionState> {
  const person = await currentPerson()
  return runForm(z.object({ sessionId: z.uuid() }), form, async ({ sessionId }) => {
    await endSession(person.userId, sessionId)
    // The row with this form is gone: the page says what was done.
    redirect(`${ACCOUNT}?said=session-ended`)
  })
}

/** Changes the person's own password. */
export async function changeOwnPassword(_previous: ActionState, form: FormData): Promise<ActionState> {
  const person = await currentPerson()
  const forwardedFor = (await headers()).get('x-forwarded-for')
  const address = clientAddress(forwardedFor, environment().CHAPTERHOUSE_TRUSTED_PROXIES)
  return runForm(changePasswordSchema, form, async (input) => {
    const answer = await changePassword(person, input, address)
    if (!answer.changed) throw new Blocked('Your password is not changed', [whyNot(answer.waitSeconds)])
    revalidatePath(ACCOUNT)
    return 'Your password is changed, and your other sessions have ended.'
  })
}

/** Says how much the person is told by e-mail. */
export async function chooseOwnEmails(_previous: ActionState, form: FormData): Promise<ActionState> {
  const person = await currentPerson()
  return runForm(emailsWantedSchema, form, async (input) => {
    await chooseEmails(person, input)
    revalidatePath(ACCOUNT)
    return 'What you are told by e-mail is set.'
  })
}

/** Forgets what the person has read. */
export async function forgetOwnReadings(_previous: ActionState, form: FormData): Promise<ActionState> {
  const person = await currentPerson()
  return runForm(z.object({}), form, async () => {
    await forgetReadings(person)
    return 'What you have read is forgotten.'
  })
}

function whyNot(waitSeconds: number): string {
  if (waitSeconds === 0) return 'The current password is not right.'
  const minutes = Math.ceil(waitSeconds / 60)
  return `There have been too many attempts. Try again in ${countOf(minutes, 'minute', 'minutes')}.`
}
