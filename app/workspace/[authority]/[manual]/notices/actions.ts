'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { fromManualHome } from '@/app/workspace/from-page'
import { approveNotice } from '@/lib/notices/commands/approve-notice'
import { endNotice } from '@/lib/notices/commands/end-notice'
import { makeNotice } from '@/lib/notices/commands/make-notice'
import { approveNoticeInput, endNoticeInput, makeNoticeInput } from '@/lib/notices/notice-inputs'
import { type ActionState, runAction } from '../../../run-action'

const home = fromManualHome

const makeForm = z.object({
  home,
  ...makeNoticeInput.shape,
  chapterId: z
    .uuid()
    .or(z.literal(''))
    .transform((id) => id || null),
  until: z
    .literal('')
    .transform(() => null)
    .or(makeNoticeInput.shape.until),
})

/** Writes a notice, which then waits for somebody else's approval. */
export async function write(_previous: ActionState, form: FormData): Promise<ActionState> {
  return runAction(makeForm, form, async (actor, { home: back, ...asked }) => {
    await makeNotice(actor, asked)
    redirect(`${back}/notices?said=written`)
  })
}

/** Approves a notice: readers have it from now on. */
export async function approve(_previous: ActionState, form: FormData): Promise<ActionState> {
  return runAction(approveNoticeInput.extend({ home }), form, async (actor, { home: back, noticeId }) => {
    await approveNotice(actor, { noticeId })
    revalidatePath('/workspace', 'layout')
    redirect(`${back}/notices?said=approved`)
  })
}

/** Ends a notice, or withdraws one that waits. */
export async function end(_previous: ActionState, form: FormData): Promise<ActionState> {
  return runAction(endNoticeInput.extend({ home }), form, async (actor, { home: back, noticeId }) => {
    await endNotice(actor, { noticeId })
    revalidatePath('/workspace', 'layout')
    redirect(`${back}/notices?said=ended`)
  })
}
