'use server'

import { redirect } from 'next/navigation'
import { type ActionState, runForm } from '@/app/workspace/run-action'
import { setPassword } from '@/lib/people/own-account'
import { setPasswordSchema } from '@/lib/people/schema'

/** Sets the password that was chosen from a one-time link. */
export async function choosePassword(_previous: ActionState, form: FormData): Promise<ActionState> {
  return runForm(setPasswordSchema, form, async (input) => {
    await setPassword(input)
    redirect('/sign-in?said=password-set')
  })
}
