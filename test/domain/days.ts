import { setTimeout as pause } from 'node:timers/promises'
import { endOfDay } from '@/lib/comments/guest-days'
import { dayInLondon } from '@/lib/platform/dates'

/*
 * Days as tests count them from today: by London's calendar, as Chapterhouse does. So many times 24 hours from now is
 * another day when the clocks change in between, or before one in the morning of a summer's day.
 */

const DAY = 86_400_000

/** No test of one day takes so long, in milliseconds. */
const ENOUGH = 30_000

/** London's day that many days from today, YYYY-MM-DD. */
export function dayFromNow(days: number): string {
  return new Date(Date.parse(dayInLondon(new Date())) + days * DAY).toISOString().slice(0, 10)
}

/** A moment about noon of that day. */
export function noonFromNow(days: number): Date {
  return new Date(`${dayFromNow(days)}T12:00:00Z`)
}

/** Waits for London's next day where this one is nearly over: what a test does before midnight and after is days apart. */
export async function withinOneDay(): Promise<void> {
  const left = endOfDay(dayInLondon(new Date())).getTime() - Date.now()
  if (left < ENOUGH) await pause(left + 1)
}
