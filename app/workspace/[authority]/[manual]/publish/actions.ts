'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import type { Actor } from '@/lib/people/permissions'
import { Blocked, Conflict } from '@/lib/platform/errors'
import { type ChangedEffect, publishRelease } from '@/lib/releases/commands/publish-release'
import { setNextUpdateDue } from '@/lib/releases/commands/set-next-update-due'
import type { EffectDifference } from '@/lib/releases/effect-lines'
import { effectLine, publishReleaseInput, setNextUpdateDueInput } from '@/lib/releases/schema'
import { type ActionState, runAction } from '../../../run-action'

const shownLines = z.string().transform((json, context) => {
  try {
    return z.array(effectLine).parse(JSON.parse(json))
  } catch {
    context.addIssue({ code: 'custom', message: 'What was shown could not be read. Open the page again.' })
    return z.NEVER
  }
})

const publishForm = z
  .object({
    manualId: publishReleaseInput.shape.manualId,
    effectHash: publishReleaseInput.shape.effectHash,
    shown: shownLines,
    home: z.string().regex(/^\/workspace\/[a-z0-9-]+\/[a-z0-9-]+$/),
    /** Left out where the manual has no edition yet. */
    opens: z.enum(['yes', 'no']).default('yes'),
    edition: z.string().trim(),
  })
  .refine(({ opens, edition }) => opens === 'no' || edition !== '', {
    path: ['edition'],
    message: 'Name the edition that you open',
  })

/** Publishes what the page showed, and leads to the page that says so; or says what is different by now. */
export async function publish(_previous: ActionState, form: FormData): Promise<ActionState> {
  return runAction(publishForm, form, async (actor, { home, opens, edition, ...asked }) => {
    const published = await publishOrExplain(actor, {
      ...asked,
      ...(opens === 'yes' && { edition }),
    })
    revalidatePath('/workspace', 'layout')
    redirect(`${home}/publish?published=${published.number}`)
  })
}

/** The conflict in words beside the button; the page below shows the new effect with a new button. */
async function publishOrExplain(actor: Actor, input: z.input<typeof publishReleaseInput>) {
  try {
    return await publishRelease(actor, input)
  } catch (error) {
    if (!(error instanceof Conflict)) throw error
    const { difference } = error.now as ChangedEffect
    revalidatePath('/workspace', 'layout')
    throw new Blocked(error.message, differenceWords(difference))
  }
}

function differenceWords({ come, gone, changed }: EffectDifference): string[] {
  return [
    ...come.map(({ words }) => `Now also: ${words}`),
    ...gone.map(({ words }) => `No longer: ${words}`),
    ...changed.map(({ words }) => `Changed: ${words}`),
    'Look at the page as it is now, and publish again if you agree.',
  ]
}

const dueForm = setNextUpdateDueInput.extend({
  due: z.iso
    .date('Enter a date')
    .or(z.literal(''))
    .transform((date) => date || null),
})

/** Says to readers when the next update is due. */
export async function sayNextUpdate(_previous: ActionState, form: FormData): Promise<ActionState> {
  return runAction(dueForm, form, async (actor, asked) => {
    await setNextUpdateDue(actor, asked)
    revalidatePath('/workspace', 'layout')
    return asked.due === null ? 'Readers are told no date now.' : 'Readers are told the date now.'
  })
}
