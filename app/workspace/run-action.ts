import type { z } from 'zod'
import type { ActionState } from '@/components/ui/action-state'
import type { Actor } from '@/lib/people/permissions'
import { Blocked, Conflict, Forbidden, NotFound } from '@/lib/platform/errors'
import { signedInActor } from './actor'
import { formValues, problemsByField, sentFields } from './form-values'

export type { ActionState }

const signedOut = {
  problem: 'You are signed out, so nothing has been changed',
  blockers: ['Sign in in another tab, then send this form again: what you typed is still here.'],
}

/**
 * What every server action does: the session, the form parsed by `schema`, then `run`, which calls one command and gives
 * the sentence to show when it is done. What a person can get wrong, and every refusal, comes back as state. A field
 * sent several times is an array; an empty field is an empty string. `run` may end in redirect().
 */
export async function runAction<Input>(
  schema: z.ZodType<Input>,
  form: FormData,
  run: (actor: Actor, input: Input) => Promise<string>,
): Promise<ActionState> {
  const actor = await signedInActor()
  // Not sent to the sign-in page, which would throw away what was typed.
  if (!actor) return { status: 'refused', ...signedOut, ...sentFields(form) }
  return runForm(schema, form, (input) => run(actor, input))
}

/** The same for the few forms that are sent by nobody yet: from a one-time link. */
export async function runForm<Input>(
  schema: z.ZodType<Input>,
  form: FormData,
  run: (input: Input) => Promise<string>,
): Promise<ActionState> {
  const parsed = schema.safeParse(formValues(form))
  const sent = sentFields(form)
  if (!parsed.success) {
    const fields = problemsByField(parsed.error, form)
    return { status: 'refused', problem: 'Check what you entered', blockers: [], fields, ...sent }
  }
  try {
    return { status: 'done', message: await run(parsed.data) }
  } catch (error) {
    if (error instanceof Blocked)
      return { status: 'refused', problem: error.message, blockers: [...error.blockers], ...sent }
    if (error instanceof Forbidden || error instanceof Conflict || error instanceof NotFound)
      return { status: 'refused', problem: error.message, blockers: [], ...sent }
    throw error
  }
}
