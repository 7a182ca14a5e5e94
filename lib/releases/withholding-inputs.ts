import { z } from 'zod'
import { typedWords } from '@/lib/platform/typed-words'

/** The longest reason or notice, in characters. */
export const LONGEST_NOTICE = 2_000

const words = (missing: string) =>
  typedWords()
    .trim()
    .min(1, missing)
    .max(LONGEST_NOTICE, `Make it shorter: ${LONGEST_NOTICE.toLocaleString('en-GB')} characters at most`)

/**
 * Published texts of one chapter to be withheld, all or none: why, for the record (without what must not be seen), and
 * what readers are told in their place.
 */
export const withholdTextInput = z.object({
  revisionIds: z
    .array(z.uuid())
    .min(1, 'Choose the versions whose text is withheld')
    .max(500)
    .transform((ids) => [...new Set(ids)]),
  reason: words('Say why the text is withheld'),
  notice: words('Say what readers are told in its place'),
})

/** A withholding to be lifted. */
export const liftWithholdingInput = z.object({ withholdingId: z.uuid() })
