import { z } from 'zod'

/** The address of the sign-in page; whatever it does not know, it takes as not said. */
export const signInQuery = z.object({
  /** Where to go afterwards: ours, and next-auth's. */
  from: z.string().optional().catch(undefined),
  callbackUrl: z.string().optional().catch(undefined),
  error: z.string().optional().catch(undefined),
  said: z.enum(['signed-out', 'password-set', 'administrator']).optional().catch(undefined),
})
