import { z } from 'zod'

/** Who reads a manual: everybody; staff of the authority who have signed in; or, withheld, nobody. */
export const setVisibilityInput = z.object({
  manualId: z.uuid(),
  visibility: z.enum(['public', 'staff', 'withheld'], 'Choose who reads this manual'),
})

/** Whether a chapter is read by staff of the authority alone, who have signed in. */
export const setStaffOnlyInput = z.object({ chapterId: z.uuid(), staffOnly: z.boolean() })
