import { z } from 'zod'
import { typedDay } from '@/lib/platform/typed-day'
import { typedWords } from '@/lib/platform/typed-words'

/** The longest comment, in characters. */
export const LONGEST_COMMENT = 4_000

/** The most that is kept of the words a comment is about, in characters: the beginning of a longer clause will do. */
export const LONGEST_QUOTE = 1_000

/** No text has more characters than this: where words stand in one is a smaller number. */
const MOST_CHARACTERS = 10_000_000

/** The longest wording suggested for one part of a clause, in characters. */
export const LONGEST_WORDING = 10_000

/** The most parts (cells, items of a nested list) of a clause for which wording can be suggested. */
export const MOST_PARTS = 200

/** For how many days a guest's link may be good, and for how many it is unless somebody says otherwise. */
export const GUEST_DAYS = { most: 60, usual: 14 } as const

/** One part of a clause as plain words; browsers send line ends as two characters. */
const wording = typedWords()
  .transform((words) => words.replaceAll('\r\n', '\n').replaceAll('\r', '\n'))
  .pipe(
    z.string().max(LONGEST_WORDING, {
      error: `The suggested wording is longer than ${LONGEST_WORDING.toLocaleString('en-GB')} characters.`,
    }),
  )

const parts = z.array(wording).max(MOST_PARTS, { error: 'The suggested wording has too many parts.' })

/**
 * Suggested wording for the clause that a comment is about, in plain words: a word for each part of the clause in
 * which text stands (lib/comments/clause-parts.ts), which for a paragraph is one and for a table row its cells.
 *
 * - `replace`: `before` is the clause as it read, `after` as it is proposed, part for part. What reads the same in
 *   both keeps its formatting, links and references when it is taken.
 * - `remove`: the clause goes.
 * - `add`: new clauses after it, one for each part of `after`; after a table row one row, of so many cells.
 */
export const suggestion = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('replace'), before: parts, after: parts }),
    z.object({ kind: z.literal('remove'), before: parts }),
    z.object({ kind: z.literal('add'), before: parts, after: parts }),
  ])
  .superRefine((given, context) => {
    const problem = suggestionProblem(given)
    if (problem) context.addIssue({ code: 'custom', message: problem })
  })

/** Suggested wording: see {@link suggestion}. */
export type Suggestion =
  | { kind: 'replace'; before: string[]; after: string[] }
  | { kind: 'remove'; before: string[] }
  | { kind: 'add'; before: string[]; after: string[] }

const body = typedWords()
  .trim()
  .max(LONGEST_COMMENT, {
    error: `The comment is longer than ${LONGEST_COMMENT.toLocaleString('en-GB')} characters.`,
  })

/**
 * A comment: on the whole version (`clauseId` null), on a clause, or on words in one (`quote`, with `quoteAt` saying
 * where in the clause's plain text they began, to tell the second "must" of a sentence from the first). An answer
 * names the comment that it answers and is about what that is about.
 */
export const addCommentInput = z
  .object({
    revisionId: z.uuid(),
    body: body.default(''),
    parentId: z.uuid().nullable().default(null),
    clauseId: z.uuid().nullable().default(null),
    quote: typedWords().trim().max(LONGEST_QUOTE).default(''),
    quoteAt: z.int().nonnegative().max(MOST_CHARACTERS).nullable().default(null),
    suggestion: suggestion.nullable().default(null),
  })
  .superRefine((given, context) => {
    if (given.body === '' && given.suggestion === null)
      context.addIssue({ code: 'custom', path: ['body'], message: 'Write your comment.' })
    if (given.suggestion && given.clauseId === null)
      context.addIssue({
        code: 'custom',
        path: ['clauseId'],
        message: 'Wording is suggested for a paragraph.',
      })
    if (given.parentId && (given.clauseId !== null || given.quote !== '' || given.suggestion))
      context.addIssue({ code: 'custom', path: ['parentId'], message: 'An answer is words only.' })
  })

/** A comment that is settled, or opened again. */
export const settleCommentInput = z.object({ commentId: z.uuid() })

/** Suggested wording to put into the text: `version` is that of the text in which the author read it. */
export const takeSuggestionInput = z.object({
  commentId: z.uuid(),
  version: z.int().positive(),
  /** False refuses to undo a submission or an approval, so that the author can be asked first. */
  mayVoid: z.boolean().default(true),
})

/** Suggested wording that is not taken, with a word to whoever suggested it. */
export const declineSuggestionInput = z.object({
  commentId: z.uuid(),
  body: body.min(1, { error: 'Say in a word why not: whoever suggested it sees this.' }),
})

/** An outside specialist who is asked to read one draft. `expiresOn` (YYYY-MM-DD) is the last day of the link. */
export const inviteGuestReviewerInput = z.object({
  revisionId: z.uuid(),
  name: typedWords()
    .trim()
    .min(1, { error: 'Enter a name' })
    .max(120, 'Enter a name of at most 120 characters'),
  email: typedWords()
    .trim()
    .toLowerCase()
    .max(254, 'Enter an e-mail address of at most 254 characters')
    .pipe(z.email({ error: 'Enter an e-mail address, like name@university.example' })),
  expiresOn: typedDay('Enter the last day of the link as a date').nullable().default(null),
})

/** A guest whose link is taken back. */
export const revokeGuestReviewerInput = z.object({ guestId: z.uuid() })

/** What keeps suggested wording from being one, as a sentence; null where nothing does. */
function suggestionProblem(given: Suggestion): string | null {
  if (given.kind === 'remove') return null
  if (given.kind === 'add')
    return given.after.every((words) => words.trim() === '') ? 'Write the words that you suggest.' : null
  if (given.before.length !== given.after.length) return 'Suggest wording for each part of the paragraph.'
  if (given.before.every((words, index) => words === given.after[index]))
    return 'The suggested wording is what stands there already.'
  return given.after.every((words) => words.trim() === '')
    ? 'To suggest that the paragraph goes, choose “Remove it”.'
    : null
}
