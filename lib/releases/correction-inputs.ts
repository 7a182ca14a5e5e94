import { z } from 'zod'
import { typedWords } from '@/lib/platform/typed-words'

/** The most characters that a correction has. */
export const LONGEST_CORRECTION = 2_000

/** A correction of a published row of the Amendments, as readers are to find it under the row. */
export const askCorrectionInput = z.object({
  amendmentId: z.uuid(),
  details: typedWords()
    .trim()
    .min(1, 'Say what is right: readers find these words under the row')
    .max(LONGEST_CORRECTION, 'Say it in 2,000 characters at most'),
})

const remark = typedWords().trim().max(LONGEST_CORRECTION, 'Say it in 2,000 characters at most')

/** A decision on a correction; one that declines it says why. */
export const decideCorrectionInput = z.discriminatedUnion('outcome', [
  z.object({ correctionId: z.uuid(), outcome: z.literal('approved'), remark: remark.default('') }),
  z.object({
    correctionId: z.uuid(),
    outcome: z.literal('declined'),
    remark: remark.min(1, 'Say why: whoever asked for it sees these words'),
  }),
])
