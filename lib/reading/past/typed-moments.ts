import { z } from 'zod'
import type { Moment } from '../addresses/addresses'

const MONTHS = [
  ...['january', 'february', 'march', 'april', 'may', 'june'],
  ...['july', 'august', 'september', 'october', 'november', 'december'],
]

/** A day as people type it, "2025-03-03", "3/3/2025" or "3 March 2025", as YYYY-MM-DD; null where it is none. */
export function typedDayOf(words: string): string | null {
  const typed = words.trim().toLowerCase().replace(/\s+/g, ' ')
  const [, day, month, year] = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(typed) ?? namedMonth(typed) ?? []
  const iso = year === undefined ? typed : `${year}-${twoDigits(month)}-${twoDigits(day)}`
  return z.iso.date().safeParse(iso).success && Number(iso.slice(0, 4)) >= 1900 ? iso : null
}

/** A moment of a manual as people type it: an update's number ("6", "update 6") or a day. */
export function typedMomentOf(words: string): Moment | null {
  const [, number] = /^(?:update )?([1-9]\d{0,8})$/.exec(words.trim().toLowerCase()) ?? []
  if (number !== undefined) return { release: Number(number) }
  const date = typedDayOf(words)
  return date === null ? null : { date }
}

function namedMonth(typed: string): string[] | null {
  const [, day, name = '', year] = /^(\d{1,2}) ([a-z]{3,}) (\d{4})$/.exec(typed) ?? []
  const month = MONTHS.findIndex((month) => month.startsWith(name)) + 1
  return day === undefined || year === undefined || month === 0 ? null : ['', day, String(month), year]
}

function twoDigits(number = ''): string {
  return number.padStart(2, '0')
}
