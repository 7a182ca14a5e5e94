'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { setStaffOnly } from '@/lib/releases/commands/set-staff-only'
import { setVisibility } from '@/lib/releases/commands/set-visibility'
import { setStaffOnlyInput, setVisibilityInput } from '@/lib/releases/who-reads-input'
import { type ActionState, runAction } from '../../../run-action'

const DONE = {
  public: 'Everybody may read the manual now, apart from its chapters for staff.',
  staff: 'The manual is for staff now, at every address and in every update.',
  withheld: 'Nobody reads the manual now. It is worked on here as before.',
} as const

/** Says who reads a manual. */
export async function manualIsReadBy(_previous: ActionState, form: FormData): Promise<ActionState> {
  return runAction(setVisibilityInput, form, async (actor, input) => {
    await setVisibility(actor, input)
    refresh()
    return DONE[input.visibility]
  })
}

const chapterForm = z.object({
  chapterId: setStaffOnlyInput.shape.chapterId,
  readBy: z.enum(['everybody', 'staff'], 'Choose who reads this chapter'),
})

/** Says whether a chapter is for staff alone. */
export async function chapterIsReadBy(_previous: ActionState, form: FormData): Promise<ActionState> {
  return runAction(chapterForm, form, async (actor, { chapterId, readBy }) => {
    await setStaffOnly(actor, { chapterId, staffOnly: readBy === 'staff' })
    refresh()
    return readBy === 'staff'
      ? 'The chapter is for staff now, at every address and in every update.'
      : 'Everybody who may read the manual may read the chapter now.'
  })
}
