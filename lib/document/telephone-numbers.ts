import { findPhoneNumbersInText } from 'libphonenumber-js'

/** A telephone number in a text: where its characters stand, and the address that rings it. */
export type TelephoneNumber = { start: number; end: number; href: string }

/** Numbers of three digits: the emergency services, the police, NHS advice. Anything else of three digits is no number. */
const SHORT =
  /(?<![\d.,/:£-])(999|112|111|101|105|119)(?![\d/:-]|[.,]\d|\s?(?:%|days?|children|people|pages?))/g

/** What stands shortly before a short number where it is meant to be rung: "call 999 or 101", "NHS 111". */
const RUNG =
  /\b(?:call|calls|calling|ring|ringing|dial|dialling|phone|phoning|telephone|tel|NHS|police)\b[^.;!?]{0,40}$/i

/** Numbers that are kept for examples and drama: nobody has them, so the tables of numbers do not know them. */
const EXAMPLES = /(?<!\d)0(1632\s?960\s?\d{3}|7700\s?900\s?\d{3})(?!\d)/g

/**
 * Sixteen and more groups of one or two digits in a row: no number is written so, and the search would try each beginning
 * with each end, for seconds in a page of them. A table's row of counts is one.
 */
const COUNTS = /(?<!\d)\d{1,2}(?:[^\d\p{L}]{1,4}\d{1,2}){15,}(?!\d)/gu

/**
 * The telephone numbers in a text, in order: British ones as they are written, others with their +, extensions
 * ("x123") included; three digits only where the words say that they are rung.
 */
export function telephoneNumbersIn(text: string): TelephoneNumber[] {
  const searched = text.replace(COUNTS, (counts) => '|'.repeat(counts.length))
  const numbers = findPhoneNumbersInText(searched, 'GB').map(({ startsAt, endsAt, number }) => ({
    // The bracket around a whole number is no part of it: "(0800 1111)".
    start: /^\([^)]*$/.test(text.slice(startsAt, endsAt)) ? startsAt + 1 : startsAt,
    end: endsAt,
    href: number.getURI(),
  }))
  const isFree = (start: number, end: number) => numbers.every((one) => end <= one.start || start >= one.end)
  for (const { 0: written, 1: digits = '', index } of text.matchAll(EXAMPLES)) {
    const end = index + written.length
    if (isFree(index, end)) numbers.push({ start: index, end, href: `tel:+44${digits.replace(/\s/g, '')}` })
  }
  const short = shortNumbersIn(text).filter(({ start, end }) => isFree(start, end))
  return [...numbers, ...short].sort((one, other) => one.start - other.start)
}

/** The numbers of three digits that the words say are rung, in order: "call 101", not "101 places". */
export function shortNumbersIn(text: string): TelephoneNumber[] {
  return [...text.matchAll(SHORT)].flatMap(({ 0: written, index }) =>
    RUNG.test(text.slice(Math.max(0, index - 60), index))
      ? [{ start: index, end: index + written.length, href: `tel:${written}` }]
      : [],
  )
}
