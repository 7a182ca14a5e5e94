'use server'

import { revalidatePath } from 'next/cache'
import { answerProblem } from '@/lib/problems/commands/answer-problem'
import { eraseReport } from '@/lib/problems/commands/erase-report'
import { answerProblemInput, eraseReportForm } from '@/lib/problems/schema'
import { type ActionState, runAction } from '../../../run-action'

/** Answers a reported problem: the answer is sent to whoever reported it, and is not changed afterwards. */
export async function answerReported(_previous: ActionState, form: FormData): Promise<ActionState> {
  return runAction(answerProblemInput, form, async (actor, input) => {
    await answerProblem(actor, input)
    revalidatePath('/workspace', 'layout')
    return 'The answer is given. Whoever reported the problem can read it now.'
  })
}

/** Erases a report and its answer for good, for what is named in them. */
export async function eraseReported(_previous: ActionState, form: FormData): Promise<ActionState> {
  return runAction(eraseReportForm, form, async (actor, { problemId }) => {
    await eraseReport(actor, { problemId })
    revalidatePath('/workspace', 'layout')
    return 'The report is erased, with its answer and the e-mails about it.'
  })
}
