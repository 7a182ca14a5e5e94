import { z } from 'zod'
import { LONGEST_COMMENT, suggestion } from '@/lib/comments/schema'
import { typedWords } from '@/lib/platform/typed-words'

/** The most changes and comments that one file may bring: a text made anew is brought in rather than returned. */
export const MOST_RETURNED = 500

/** What an edited Word file says of a version, as it was shown before it is stored. */
export const suggestFromWordFileInput = z.object({
  revisionId: z.uuid(),
  /** The file's name, for the record. */
  fileName: typedWords().trim().max(255),
  returned: z
    .array(
      z
        .object({
          clauseId: z.uuid().nullable(),
          body: typedWords().trim().max(LONGEST_COMMENT),
          suggestion: suggestion.nullable(),
        })
        .refine(({ body, suggestion }) => body !== '' || suggestion !== null)
        .refine(({ clauseId, suggestion }) => clauseId !== null || suggestion === null),
    )
    .min(1, { error: 'There is nothing in the file to suggest.' })
    .max(MOST_RETURNED, {
      error: `The file changes more than ${MOST_RETURNED} paragraphs. Bring it in instead.`,
    }),
})
