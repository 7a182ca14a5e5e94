'use server'

import { revalidatePath } from 'next/cache'
import { answerProblem } from '@/lib/problems/commands/answer-problem'
import { answerProblemInput } from '@/lib/problems/schema'
import { type ActionState, runAction } from '../../../run-action'

/** Answers a reported problem: the answer is sent to whoever reported it, and is not changed afterwards. */
export async function answerReported(_previous: ActionState, form: FormData): Promise<ActionState> {
  return runAction(answerProblemInput, form, async (actor, input) => {
    await answerProblem(actor, input)
    revalidatePath('/workspace', 'layout')
    return 'The answer is given. Whoever reported the problem can read it now.'
  })
}
