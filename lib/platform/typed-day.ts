import { z } from 'zod'

const [FIRST_YEAR, LAST_YEAR] = [1900, 2200]

/**
 * A day that a person typed, YYYY-MM-DD, in a year that somebody can have meant: half a year ("0202") is a slip, and the
 * database has no year 0. `problem` is the sentence for what is no day at all.
 */
export function typedDay(problem: string) {
  return z.iso.date({ error: problem, abort: true }).refine(
    (day) => {
      const year = Number(day.slice(0, 4))
      return year >= FIRST_YEAR && year <= LAST_YEAR
    },
    { error: `Enter a year from ${FIRST_YEAR} to ${LAST_YEAR}.` },
  )
}
