import { z } from 'zod'
import { typedWords } from '@/lib/platform/typed-words'

/** The most words that one term has. */
export const MOST_WORDS = 12

/** The longest word or phrase, in characters; the database says the same. */
export const LONGEST_WORD = 80

/** The longest explanation, in characters: it is read on a phone, in the middle of a sentence. */
export const LONGEST_EXPLANATION = 400

const spaces = /\s+/gu

const word = typedWords()
  .transform((typed) => typed.replace(spaces, ' ').trim())
  .pipe(
    z
      .string()
      .min(2, 'A word has two letters or more')
      .max(LONGEST_WORD, `Make each word or phrase shorter: ${LONGEST_WORD} characters at most`)
      .regex(/\p{L}/u, 'A word has letters in it'),
  )

const termShape = {
  /** As they are written; the first is what the others stand for. */
  words: z
    .array(word)
    .min(1, 'Enter a word')
    .max(MOST_WORDS, `Enter ${MOST_WORDS} words at most`)
    .refine((words) => new Set(words.map((one) => one.toLowerCase())).size === words.length, {
      error: 'Enter each word once',
    }),
  /** What it means, for readers; '' where the words are only other words for each other. */
  explanation: typedWords()
    .transform((typed) => typed.replace(spaces, ' ').trim())
    .pipe(z.string().max(LONGEST_EXPLANATION, `Make it shorter: ${LONGEST_EXPLANATION} characters at most`)),
}

const saysSomething = {
  error: 'Enter a second word that means the same, or say what it means',
  path: ['words'],
}

const hasMeaning = ({ words, explanation }: { words: string[]; explanation: string }) =>
  words.length > 1 || explanation !== ''

/** The words of a term, and what it means. */
export const termInput = z.object(termShape).refine(hasMeaning, saysSomething)

/** A new term of an authority. */
export const addTermInput = z
  .object({ authorityId: z.uuid(), ...termShape })
  .refine(hasMeaning, saysSomething)

/** A term as it is to be from now on; `seen` is the mark of what it was when somebody began to change it. */
export const changeTermInput = z
  .object({ termId: z.uuid(), seen: z.string(), ...termShape })
  .refine(hasMeaning, saysSomething)

/** A word that is to mean the same as those of a term. */
export const addWordToTermInput = z.object({ termId: z.uuid(), word })

/** A term to be taken away. */
export const removeTermInput = z.object({ termId: z.uuid() })

/** What was looked for in a manual and not found, as it was typed. */
export const noteUnfoundSearchInput = z.object({ manualId: z.uuid(), typed: z.string().max(400) })

/** A search that found nothing, which is not to be shown any more, or to be shown again. */
export const dismissUnfoundSearchInput = z.object({
  manualId: z.uuid(),
  words: z.string().min(2).max(80),
  dismissed: z.boolean(),
})

/** The words of a term as people type them: one a line. */
export function typedLines(typed: string): string[] {
  return typed.split('\n').filter((line) => line.trim() !== '')
}
