import { GIVEN_NAMES } from './given-names'

/** More words than this are a sentence about somebody, and no word that a manual could be given. */
const MOST_WORDS = 6

/** What a section of an Act, a regulation or a form is typed as: its number alone, of all numbers, is nobody's. */
const withItsNumber = /^(?:s|ss|sec|reg|regs|cp|form|part|para|sch|schedule|article|art)\d{1,3}[a-z]?$/
const numbered =
  /^(?:section|sections|regulation|regulations|form|part|paragraph|schedule|article|s|reg|para)$/
const itsNumber = /^\d{1,3}[a-z]?$/
const plainWord = /^[a-z]+(?:['-][a-z]+)*$/

/** Short words of a search that join others: of one letter, or written as signs. */
const joining = new Set(['a', 'i', 'or', 'and'])

/**
 * The words of a search, small and without signs, if each of them is of a kind that could be kept: plain words, and the
 * numbers of sections, regulations and forms. Null where the search has anything that could be about somebody: any
 * other number (a birthday, a house, a telephone, a case), an address of e-mail or a page, letters that are initials, a name that people are
 * given, or more than a few words. What is left may still be a name: whether each is known to be a word is asked by
 * lib/terms/known-words.ts.
 */
export function wordsOfSearch(typed: string): string[] | null {
  const plain = typed.normalize('NFC').toLowerCase().replaceAll('’', "'").trim()
  // Signs that people put between and around words; any other sign is of an address, or of another script.
  const parts = plain.replace(/\bs\.\s?(?=\d)/g, 's').split(/[\s"“”()?!,;/&]+|\.(?=\s|$)|(?<=^|\s)-/)
  const words = parts.map((part) => part.replace(/^'+|'+$/g, '')).filter((part) => part !== '')
  if (words.length === 0 || words.length > MOST_WORDS || words.join(' ').length > 80) return null
  if (words.join(' ').length < 2) return null
  return words.every((word, at) => couldBeKept(word, words[at - 1] ?? '')) ? words : null
}

function couldBeKept(word: string, before: string): boolean {
  if (withItsNumber.test(word)) return true
  if (itsNumber.test(word)) return numbered.test(before)
  if (!plainWord.test(word)) return false
  if (word.length === 1) return joining.has(word) || (word === 's' && before === '')
  return !word.split(/['-]/).some((part) => GIVEN_NAMES.has(part))
}

/** Is it the number of a section, regulation or form, alone or with its letter: nothing that a text has to have known? */
export function isLegalNumber(word: string): boolean {
  return withItsNumber.test(word) || itsNumber.test(word)
}
