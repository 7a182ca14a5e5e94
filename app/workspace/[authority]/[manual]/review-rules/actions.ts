'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { setReviewRules } from '@/lib/chapters/commands/set-review-rules'
import { setReviewRulesInput } from '@/lib/chapters/review-inputs'
import { type ActionState, runAction } from '../../../run-action'

const typedNumber = z.string().transform((typed) => Number(typed.trim()))

const rulesForm = z.object({
  manualId: setReviewRulesInput.shape.manualId,
  approvalsRequired: typedNumber.pipe(setReviewRulesInput.shape.approvalsRequired),
  approvalDays: typedNumber.pipe(setReviewRulesInput.shape.approvalDays),
})

/** Stores how many approvers a manual's versions need, and when they are overdue. */
export async function reviewRules(_previous: ActionState, form: FormData): Promise<ActionState> {
  return runAction(rulesForm, form, async (actor, input) => {
    await setReviewRules(actor, input)
    refresh()
    return 'The rules are stored. They hold for every version that is submitted from now on.'
  })
}
