'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { ticked } from '@/app/ticked'
import {
  createAccount,
  deactivateAccount,
  grantRole,
  issuePasswordLink,
  reactivateAccount,
  revokeRole,
} from '@/lib/people/commands'
import { accountSchema, createAccountSchema, membershipSchema } from '@/lib/people/schema'
import { longDateAndTime } from '@/lib/platform/dates'
import { environment } from '@/lib/platform/environment'
import { PEOPLE } from '@/lib/platform/workspace-addresses'
import { type ActionState, runAction } from '../run-action'

const newPersonForm = createAccountSchema.pick({ email: true, name: true }).extend({
  administrator: ticked,
})

/** Makes an account, and goes to its page. */
export async function addPerson(_previous: ActionState, form: FormData): Promise<ActionState> {
  return runAction(newPersonForm, form, async (actor, input) => {
    const { userId } = await createAccount(actor, input)
    redirect(`${PEOPLE}/${userId}`)
  })
}

/** Gives a one-time link to set a password, shown once. */
export async function makePasswordLink(_previous: ActionState, form: FormData): Promise<ActionState> {
  return runAction(accountSchema, form, async (actor, input) => {
    const { token, expiresAt } = await issuePasswordLink(actor, input)
    const address = new URL('/sign-in/password', environment().NEXTAUTH_URL)
    address.searchParams.set('token', token)
    return `Give this link to the person themselves, by a way that you trust. It is shown this once, and works once, until ${longDateAndTime(expiresAt)}: ${address.href}`
  })
}

/** Gives a role in an authority. */
export async function giveRole(_previous: ActionState, form: FormData): Promise<ActionState> {
  return runAction(membershipSchema, form, async (actor, input) => {
    await grantRole(actor, input)
    revalidatePath(PEOPLE, 'layout')
    return 'The role is given, and counts from now.'
  })
}

/** Takes a role in an authority away. */
export async function takeRole(_previous: ActionState, form: FormData): Promise<ActionState> {
  return runAction(membershipSchema, form, async (actor, input) => {
    await revokeRole(actor, input)
    // The row with this form is gone: the page says what was done.
    redirect(`${PEOPLE}/${input.userId}?said=role-taken`)
  })
}

/** Takes an account out of use. */
export async function deactivate(_previous: ActionState, form: FormData): Promise<ActionState> {
  return runAction(accountSchema, form, async (actor, input) => {
    await deactivateAccount(actor, input)
    revalidatePath(PEOPLE, 'layout')
    return 'The account is deactivated, and every session of it has ended.'
  })
}

/** Takes an account into use again. */
export async function reactivate(_previous: ActionState, form: FormData): Promise<ActionState> {
  return runAction(accountSchema, form, async (actor, input) => {
    await reactivateAccount(actor, input)
    revalidatePath(PEOPLE, 'layout')
    return 'The account is in use again.'
  })
}
