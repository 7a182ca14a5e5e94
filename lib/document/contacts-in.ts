import { shortNumbersIn } from './telephone-numbers'

/** What is written as a number to ring, in any of the ways people write one; 8 to 14 digits behind + or 0. */
const NUMBER = /(?<![\d+])(?:\+|\(?0)\d(?:[ ()-]{0,3}\d){6,12}/g

const EXTENSION = /\b(?:ext\.?|extn\.?|extension) ?\d{2,6}\b/gi

const EMAIL = /(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g

/**
 * The contacts in a text as they are written there, in order: telephone numbers, extensions and e-mail addresses. Any
 * digits that look like a number to ring: whether somebody has it is not asked.
 */
export function contactsIn(text: string): string[] {
  const spans = [NUMBER, EXTENSION, EMAIL].flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: words, index }) => ({ start: index, end: index + words.length })),
  )
  const found = [...spans, ...shortNumbersIn(text)].sort(
    (one, other) => one.start - other.start || other.end - one.end,
  )
  const contacts: string[] = []
  let reached = 0
  for (const { start, end } of found) {
    if (start >= reached) contacts.push(text.slice(start, end))
    reached = Math.max(reached, end)
  }
  return contacts
}
