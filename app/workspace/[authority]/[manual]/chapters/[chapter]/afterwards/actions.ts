'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { fromChapterHome } from '@/app/workspace/from-page'
import { typedMeetingOn } from '@/lib/chapters/review-inputs'
import { approveRetrospectively } from '@/lib/releases/commands/approve-retrospectively'
import { approveRetrospectivelyInput } from '@/lib/releases/schema'
import { type ActionState, runAction } from '../../../../../run-action'

const [approved, returned] = approveRetrospectivelyInput.options
const afterwardsForm = z.discriminatedUnion('outcome', [
  approved.extend({ page: fromChapterHome, meetingOn: typedMeetingOn }),
  returned.extend({ page: fromChapterHome, meetingOn: typedMeetingOn }),
])

/** Decides afterwards on what was published in an emergency. */
export async function decideAfterwards(_previous: ActionState, form: FormData): Promise<ActionState> {
  return runAction(afterwardsForm, form, async (actor, { page, ...input }) => {
    await approveRetrospectively(actor, input)
    redirect(`${page}?said=afterwards`)
  })
}
