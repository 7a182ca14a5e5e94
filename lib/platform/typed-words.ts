import { z } from 'zod'

const BROKEN = /[\p{Surrogate}\0]/u

/**
 * Words that a person typed, before they are bounded: any but those with half a character or a NUL in them. The database
 * keeps the first as other words than their hash was taken of, and the second not at all.
 */
export function typedWords(problem?: string) {
  return z.string(problem).refine((words) => !BROKEN.test(words), {
    error: 'One of the characters is broken. Take it out, or type the words again.',
  })
}
