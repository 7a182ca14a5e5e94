import { z } from 'zod'
import { typedWords } from '@/lib/platform/typed-words'
import { LONGEST_SUMMARY } from './schema'

/** The longest words that are looked for, or put in, in characters. */
export const LONGEST_WORDS = 200

const words = z
  .string()
  .max(LONGEST_WORDS, { error: `Look for at most ${LONGEST_WORDS} characters.` })
  .regex(/^[^\n\r\t\0\p{Surrogate}]*$/u, { error: 'Words are looked for within one line.' })

/** What is looked for in the chapters of a manual. */
const soughtInput = z.object({
  words,
  matchCase: z.boolean().default(false),
  wholeWord: z.boolean().default(false),
})

/** Which hits in which chapters are replaced, by what, and what staff are told of it. */
export const replaceInChaptersInput = z.object({
  manualId: z.uuid(),
  sought: soughtInput.extend({ words: words.min(1, { error: 'Say which words to look for.' }) }),
  replacement: words,
  /** Each chapter with the version in which its hits were found. */
  chapters: z
    .array(
      z.object({
        chapterId: z.uuid(),
        revisionId: z.uuid(),
        version: z.int().positive(),
        hits: z.array(z.string().max(60)).min(1),
      }),
    )
    .min(1, { error: 'Choose at least one place.' })
    .max(1_000),
  /** True changes versions in review or approved too, which makes them drafts again. */
  mayVoid: z.boolean().default(false),
  kind: z.enum(['updated', 'minor'], { error: 'Say what kind of change this is.' }),
  summary: typedWords()
    .trim()
    .max(LONGEST_SUMMARY, {
      error: `The amendment summary is longer than ${LONGEST_SUMMARY.toLocaleString('en-GB')} characters.`,
    }),
})
