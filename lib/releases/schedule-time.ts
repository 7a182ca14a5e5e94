import { longDateAndTime } from '@/lib/platform/dates'

const HOUR = 3_600_000

/** How far ahead a publication is set for, in milliseconds, at most: further is a slip of the year. */
const AHEAD_AT_MOST = 366 * 24 * HOUR

/** How late a publication that was set for a time is still made, in milliseconds. */
const LATE_AT_MOST = 6 * HOUR

/** From when on one that nothing has come of is said to be late, in milliseconds: workers look every few seconds. */
const LATE_FROM = 2 * 60_000

/** Why a publication cannot be set for this time, as a sentence; null where it can. */
export function timeProblem(publishAt: Date, now: Date): string | null {
  if (publishAt <= now) return 'That time has passed. Choose a later one, or publish it now.'
  if (publishAt.getTime() - now.getTime() > AHEAD_AT_MOST)
    return 'That is more than a year ahead. Choose an earlier time.'
  return null
}

/** Has its time passed without any worker having run it? */
export function isOverdue({ publishAt }: { publishAt: Date }, now: Date): boolean {
  return now.getTime() - publishAt.getTime() > LATE_FROM
}

/** Why a publication is not made any more so long after its time, as a sentence; null while it is. */
export function latenessProblem(publishAt: Date, now: Date): string | null {
  if (now.getTime() - publishAt.getTime() <= LATE_AT_MOST) return null
  return `It could not be run at its time, ${longDateAndTime(publishAt)}, nor in the six hours after it: no worker was running, or the database refused it.`
}
