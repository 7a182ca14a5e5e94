import { z } from 'zod'
import { ticked } from '@/app/ticked'
import type { AskedAbout } from '@/components/comments/comments-section'
import {
  addCommentInput,
  declineSuggestionInput,
  LONGEST_QUOTE,
  type Suggestion,
} from '@/lib/comments/schema'

/** A field that the form may have several times. */
const several = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((values) => (values === undefined ? [] : typeof values === 'string' ? [values] : values))

const blankOr = (value: string | undefined) => (value === undefined || value === '' ? null : value)

/** A comment as the forms send it, with or without a script: a clause that is not chosen is blank, and so is a place. */
export const commentForm = z
  .object({
    revisionId: z.string(),
    body: z.string().default(''),
    parentId: z.string().optional().transform(blankOr),
    clauseId: z.string().optional().transform(blankOr),
    quote: z.string().default(''),
    quoteAt: z.coerce.number().int().nonnegative().nullable().default(null),
    kind: z.enum(['replace', 'remove', 'add']).optional(),
    before: several,
    after: several,
  })
  .transform(
    ({ kind, before, after, ...comment }): z.input<typeof addCommentInput> => ({
      ...comment,
      suggestion: kind === undefined ? null : suggestionOf(kind, before, after),
    }),
  )
  .pipe(addCommentInput)

/** What a page's address may say of a comment that is to be written. */
const asked = z.object({
  comment: z.uuid(),
  words: z.string().trim().max(LONGEST_QUOTE).default(''),
  at: z.coerce.number().int().nonnegative().nullable().default(null),
})

/** What the page's address asks to comment on; null where it asks nothing. */
export function askedAbout(query: Record<string, unknown>): AskedAbout | null {
  const parsed = asked.safeParse(query)
  return parsed.success
    ? { clauseId: parsed.data.comment, words: parsed.data.words, at: parsed.data.at }
    : null
}

/** Suggested wording that the author takes: `mayVoid` is their yes to making a draft of it again. */
export const takeForm = z.object({
  commentId: z.uuid(),
  version: z.coerce.number().int().positive(),
  mayVoid: ticked,
})

/** Suggested wording that the author declines. */
export const declineForm = declineSuggestionInput

function suggestionOf(kind: Suggestion['kind'], before: string[], after: string[]): Suggestion {
  return kind === 'remove' ? { kind, before } : { kind, before, after }
}
