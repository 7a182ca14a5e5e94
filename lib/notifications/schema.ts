import { z } from 'zod'

/** A message that is to be sent again. */
export const resendMessageInput = z.object({ messageId: z.uuid() })
