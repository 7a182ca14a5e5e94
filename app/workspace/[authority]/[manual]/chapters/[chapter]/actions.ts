'use server'

import { redirect } from 'next/navigation'
import { ticked } from '@/app/ticked'
import { fromChapterHome } from '@/app/workspace/from-page'
import { openDraft } from '@/lib/chapters/commands/open-draft'
import { recallRevision } from '@/lib/chapters/commands/recall-revision'
import { reinstateChapter } from '@/lib/chapters/commands/reinstate-chapter'
import { remindApprovers } from '@/lib/chapters/commands/remind-approvers'
import { submitRevision } from '@/lib/chapters/commands/submit-revision'
import { remindApproversInput } from '@/lib/chapters/review-inputs'
import { openDraftInput, recallRevisionInput, submitRevisionInput } from '@/lib/chapters/schema'
import { reinstateChapterInput } from '@/lib/contents/schema'
import { type ActionState, runAction } from '../../../../run-action'

const openForm = openDraftInput.extend({ page: fromChapterHome })
const submitForm = submitRevisionInput.extend({
  page: fromChapterHome,
  minorConfirmed: ticked,
  reviewedUnchanged: ticked,
})
const recallForm = recallRevisionInput.extend({ page: fromChapterHome })
const putBackForm = reinstateChapterInput.extend({ page: fromChapterHome })
const remindForm = remindApproversInput.extend({ page: fromChapterHome })

/** Opens a draft, and goes on to the editor. */
export async function beginVersion(_previous: ActionState, form: FormData): Promise<ActionState> {
  return runAction(openForm, form, async (actor, { page, ...input }) => {
    await openDraft(actor, input)
    redirect(`${page}/edit`)
  })
}

/** Submits a draft for approval. */
export async function submitVersion(_previous: ActionState, form: FormData): Promise<ActionState> {
  return runAction(submitForm, form, async (actor, { page, ...input }) => {
    const { lacking } = await submitRevision(actor, input)
    redirect(`${page}?said=${lacking > 0 ? 'submitted-lacking' : 'submitted'}`)
  })
}

/** Takes a version back from the approvers, or from waiting for publication. */
export async function takeBack(_previous: ActionState, form: FormData): Promise<ActionState> {
  return runAction(recallForm, form, async (actor, { page, ...input }) => {
    await recallRevision(actor, input)
    redirect(`${page}?said=taken-back`)
  })
}

/** Reminds the approvers that a version waits for them. */
export async function remind(_previous: ActionState, form: FormData): Promise<ActionState> {
  return runAction(remindForm, form, async (actor, { page, ...input }) => {
    const { reminded } = await remindApprovers(actor, input)
    if (reminded > 0) redirect(`${page}?said=reminded`)
    return 'There is nobody to remind: nobody else can decide on this version.'
  })
}

/** Puts a chapter that was taken out of the contents back there. */
export async function putBack(_previous: ActionState, form: FormData): Promise<ActionState> {
  return runAction(putBackForm, form, async (actor, { page, ...input }) => {
    const { textLeftIn } = await reinstateChapter(actor, input)
    if (textLeftIn === null) redirect(`${page}?said=put-back`)
    return `The chapter is back where it stood. Its text is still in the version of “${textLeftIn}”, which has been changed since: take it out there.`
  })
}
