'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { approveRevision } from '@/lib/chapters/commands/approve-revision'
import { returnRevision } from '@/lib/chapters/commands/return-revision'
import { approveRevisionInput, returnRevisionInput } from '@/lib/chapters/review-inputs'
import { type ActionState, runAction } from '../../../../../run-action'

const chapterPage = z.string().regex(/^\/workspace\/[a-z0-9-]+\/[a-z0-9-]+\/chapters\/[a-z0-9-]+$/)
const approveForm = approveRevisionInput.extend({ page: chapterPage })
const returnForm = returnRevisionInput.extend({ page: chapterPage })

/** Approves what the page showed. */
export async function approve(_previous: ActionState, form: FormData): Promise<ActionState> {
  return runAction(approveForm, form, async (actor, { page, ...input }) => {
    await approveRevision(actor, input)
    redirect(`${page}?said=approved`)
  })
}

/** Returns what the page showed, with a remark. */
export async function sendBack(_previous: ActionState, form: FormData): Promise<ActionState> {
  return runAction(returnForm, form, async (actor, { page, ...input }) => {
    await returnRevision(actor, input)
    redirect(`${page}?said=returned`)
  })
}
