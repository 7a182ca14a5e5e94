import { z } from 'zod'

/** A person reads the chapter of this address as this release of the manual has it. */
export const markReadInput = z.object({
  manualId: z.uuid(),
  slug: z.string().max(200),
  release: z.int().positive(),
})
