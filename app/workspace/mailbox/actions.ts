'use server'

import { revalidatePath } from 'next/cache'
import { resendMessage } from '@/lib/notifications/commands'
import { resendMessageInput } from '@/lib/notifications/schema'
import { MAILBOX } from '@/lib/platform/workspace-addresses'
import { type ActionState, runAction } from '../run-action'

/** Has a message sent again. */
export async function resend(_previous: ActionState, form: FormData): Promise<ActionState> {
  return runAction(resendMessageInput, form, async (actor, input) => {
    await resendMessage(actor, input)
    revalidatePath(MAILBOX, 'layout')
    return 'It is sent again in a moment.'
  })
}
