'use server'

import { redirect } from 'next/navigation'
import { ticked } from '@/app/ticked'
import { fromChapterHome, fromPublishPage } from '@/app/workspace/from-page'
import { approveRevision } from '@/lib/chapters/commands/approve-revision'
import { returnRevision } from '@/lib/chapters/commands/return-revision'
import {
  approveRevisionInput,
  returnRevisionInput,
  sentComments,
  typedMeetingOn,
  typedReviewOn,
} from '@/lib/chapters/review-inputs'
import { type ActionState, runAction } from '../../../../../run-action'

const approveForm = approveRevisionInput.extend({
  page: fromChapterHome,
  /** Where an approver goes on who publishes too: to what the next update would change. */
  goesOn: fromPublishPage.optional(),
  commentsRead: ticked,
  commentsShown: sentComments,
  meetingOn: typedMeetingOn,
  nextReviewOn: typedReviewOn,
})
const returnForm = returnRevisionInput.extend({ page: fromChapterHome })

/** Approves what the page showed. */
export async function approve(_previous: ActionState, form: FormData): Promise<ActionState> {
  return runAction(approveForm, form, async (actor, { page, goesOn, ...input }) => {
    const { stillNeeded } = await approveRevision(actor, input)
    if (stillNeeded > 0) redirect(`${page}?said=approved-by-you`)
    if (goesOn) redirect(`${goesOn}?said=approved`)
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
