'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { fromChapterHome } from '@/app/workspace/from-page'
import type { InviteState } from '@/components/comments/invite-guest'
import { inviteGuestReviewer } from '@/lib/comments/commands/invite-guest-reviewer'
import { revokeGuestReviewer } from '@/lib/comments/commands/revoke-guest-reviewer'
import { inviteGuestReviewerInput, revokeGuestReviewerInput } from '@/lib/comments/schema'
import { type ActionState, runAction } from '../../../../../run-action'

const inviteForm = inviteGuestReviewerInput.extend({
  page: fromChapterHome,
  expiresOn: z
    .literal('')
    .transform(() => null)
    .or(inviteGuestReviewerInput.shape.expiresOn.unwrap()),
})

/** Invites an outside specialist, and gives their link this once. */
export async function invite(_previous: InviteState, form: FormData): Promise<InviteState> {
  let invited: InviteState | null = null
  const state = await runAction(inviteForm, form, async (actor, { page: at, ...input }) => {
    const { link } = await inviteGuestReviewer(actor, input)
    invited = { status: 'invited', name: input.name, email: input.email, link }
    revalidatePath(at)
    return ''
  })
  return invited ?? state
}

/** Takes a guest's link back. */
export async function revoke(_previous: ActionState, form: FormData): Promise<ActionState> {
  return runAction(
    revokeGuestReviewerInput.extend({ page: fromChapterHome }),
    form,
    async (actor, { page: at, ...input }) => {
      await revokeGuestReviewer(actor, input)
      revalidatePath(at)
      return 'The link is taken back: it opens nothing any more.'
    },
  )
}
