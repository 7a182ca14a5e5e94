'use server'

import { redirect } from 'next/navigation'
import { type ActionState, runForm } from '@/app/workspace/run-action'
import { becomeFirstAdministrator } from '@/lib/people/first-administrator'
import { firstAdministratorSchema } from '@/lib/people/schema'

/** Makes the first administrator's account from the one-time link. */
export async function makeFirstAdministrator(_previous: ActionState, form: FormData): Promise<ActionState> {
  return runForm(firstAdministratorSchema, form, async (input) => {
    await becomeFirstAdministrator(input)
    redirect('/sign-in?said=administrator')
  })
}
