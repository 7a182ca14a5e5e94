import { z } from 'zod'

/** Years that a day can have been meant in, both included. */
export interface Years {
  from: number
  to: number
}

/**
 * A day that a person typed, YYYY-MM-DD, in a year that somebody can have meant: half a year ("0202") is a slip, and the
 * database has no year 0. `problem` is the sentence for what is no day at all.
 */
export function typedDay(problem: string, { from, to }: Years = { from: 1900, to: 2200 }) {
  return z.iso.date({ error: problem, abort: true }).refine(
    (day) => {
      const year = Number(day.slice(0, 4))
      return year >= from && year <= to
    },
    { error: `Enter a year from ${from} to ${to}.` },
  )
}
