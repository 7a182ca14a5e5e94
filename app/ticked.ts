import { z } from 'zod'

/** A checkbox that sends "yes": true where it was ticked, false where it was left, and so not sent. */
export const ticked = z
  .literal('yes')
  .optional()
  .transform((sent) => sent === 'yes')
