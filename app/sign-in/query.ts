import { z } from 'zod'

/** The address of the sign-in page; whatever it does not know, it takes as not said. */
export const signInQuery = z.object({
  /** Where to go afterwards: ours, and next-auth's. */
  from: z.string().optional().catch(undefined),
  callbackUrl: z.string().optional().catch(undefined),
  error: z.string().optional().catch(undefined),
  /** The browser was asked to keep a cookie. */
  cookie: z.literal('asked').optional().catch(undefined),
  said: z.enum(['signed-out', 'password-set', 'administrator']).optional().catch(undefined),
})

/** What an address of the sign-in page knows, for another address: with it, somebody comes back to the same page. */
export function signInParameters(query: z.output<typeof signInQuery>): URLSearchParams {
  const known = Object.entries(query).filter((pair): pair is [string, string] => pair[1] !== undefined)
  return new URLSearchParams(known)
}
