'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import type { ActionState } from '@/components/ui/action-state'
import { replaceInChapters } from '@/lib/chapters/commands/replace-in-chapters'
import { submitRevision } from '@/lib/chapters/commands/submit-revision'
import { manualInWorkspace } from '@/lib/chapters/queries/manual'
import { replacedAt } from '@/lib/chapters/queries/replaced-at'
import { database } from '@/lib/platform/database'
import { Blocked, ChapterhouseError } from '@/lib/platform/errors'
import { replacedPage } from '@/lib/platform/workspace-addresses'
import { runAction } from '../../../run-action'
import { replaceForm } from './forms'

/** Replaces the ticked places, and leads to the drafts that were made of it. */
export async function replace(
  address: { authority: string; manual: string },
  _previous: ActionState,
  form: FormData,
): Promise<ActionState> {
  return runAction(replaceForm, form, async (actor, input) => {
    const manual = await manualInWorkspace(database(), actor, address)
    const { savedAt } = await replaceInChapters(actor, { ...input, manualId: manual.id })
    redirect(replacedPage(manual, savedAt))
  })
}

/** Submits every draft that a replacement made and that is a draft still; those that cannot be are named, with why. */
export async function submitAll(
  address: { authority: string; manual: string },
  _previous: ActionState,
  form: FormData,
): Promise<ActionState> {
  return runAction(z.object({ at: z.iso.datetime() }), form, async (actor, { at }) => {
    const { drafts } = await replacedAt(database(), actor, address, new Date(at))
    const refusals: string[] = []
    let submitted = 0
    for (const { revisionId, title, state } of drafts) {
      if (state !== 'draft') continue
      try {
        await submitRevision(actor, { revisionId })
        submitted++
      } catch (error) {
        if (!(error instanceof ChapterhouseError)) throw error
        const why = error instanceof Blocked ? error.blockers.join(' ') : error.message
        refusals.push(`${title}: ${why}`)
      }
    }
    revalidatePath('/workspace/[authority]/[manual]/find-and-replace/done', 'page')
    if (refusals.length > 0) throw new Blocked(submittedWords(submitted, refusals.length), refusals)
    return submittedWords(submitted, 0)
  })
}

function submittedWords(submitted: number, refused: number): string {
  const done = `${submitted} submitted for approval`
  return refused === 0 ? `${done}.` : `${done}, and ${refused} not yet`
}
