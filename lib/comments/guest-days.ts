import { calendarDate, calendarDay } from '@/lib/platform/dates'
import { GUEST_DAYS } from './schema'

const DAY = 24 * 60 * 60 * 1000

/** The last day (YYYY-MM-DD) that a guest's link has unless somebody says otherwise, and the latest it may have. */
export function guestDays(today: string): { usual: string; latest: string } {
  return { usual: daysAfter(today, GUEST_DAYS.usual), latest: daysAfter(today, GUEST_DAYS.most) }
}

/** What is wrong with a last day, in a sentence; null where nothing is. Days as YYYY-MM-DD. */
export function lastDayProblem(lastDay: string, today: string): string | null {
  if (lastDay < today) return 'The last day of the link has passed already.'
  return lastDay > guestDays(today).latest
    ? `A guest’s link lasts at most ${GUEST_DAYS.most} days. Invite them again if it takes longer.`
    : null
}

/** The moment at which a day (YYYY-MM-DD) ends in London. */
export function endOfDay(day: string): Date {
  const midnight = calendarDay(daysAfter(day, 1))
  // In summer London's midnight comes an hour before the one of universal time.
  const early = new Date(midnight.getTime() - 60 * 60 * 1000)
  return LONDON_HOUR.format(early) === '00' ? early : midnight
}

const LONDON_HOUR = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: '2-digit',
  hourCycle: 'h23',
})

function daysAfter(day: string, days: number): string {
  return calendarDate(new Date(calendarDay(day).getTime() + days * DAY))
}
