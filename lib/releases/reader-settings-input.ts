import { z } from 'zod'
import { ownHeadingsSchema } from '@/lib/contents/appendix-headings'

/** How a manual's Amendments are headed (a heading left out is the usual one), and whether readers see who approved. */
export const setReaderSettingsInput = z.object({
  manualId: z.uuid(),
  headings: ownHeadingsSchema,
  showApprovers: z.boolean(),
})
