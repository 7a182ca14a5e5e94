const london = { timeZone: 'Europe/London' } as const

const longForm = new Intl.DateTimeFormat('en-GB', {
  ...london,
  day: 'numeric',
  month: 'long',
  year: 'numeric',
})

const clockForm = new Intl.DateTimeFormat('en-GB', {
  ...london,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/**
 * A day as people write it, "3 March 2025": the day it was in London at that moment. A calendar date from the
 * database (midnight UTC) keeps its day, since London is never behind UTC.
 */
export function longDate(date: Date): string {
  return longForm.format(date)
}

/** A moment as people write it, by London's clocks: "3 March 2025 at 14:05". */
export function longDateAndTime(date: Date): string {
  return `${longDate(date)} at ${clockForm.format(date)}`
}

/** A calendar date from the database (midnight UTC) for machines: "2025-03-03". */
export function calendarDate(date: Date): string {
  return date.toISOString().slice(0, 10)
}

/** A day (YYYY-MM-DD) as the database has calendar dates: at midnight UTC. No day stays none. */
export function calendarDay(day: string): Date
export function calendarDay(day: string | null): Date | null
export function calendarDay(day: string | null): Date | null {
  return day === null ? null : new Date(`${day}T00:00:00Z`)
}

/** The year in London at that moment. */
export function yearOf(date: Date): number {
  return Number(new Intl.DateTimeFormat('en-GB', { ...london, year: 'numeric' }).format(date))
}

const dayForm = new Intl.DateTimeFormat('en-CA', { ...london, dateStyle: 'short' })

/** The day that it is in London at that moment, for machines: "2025-03-03". */
export function dayInLondon(moment: Date): string {
  return dayForm.format(moment)
}

/** Calendar days in London from one moment to another; less than 0 where the second is the earlier. */
export function daysBetween(from: Date, to: Date): number {
  return (Date.parse(dayInLondon(to)) - Date.parse(dayInLondon(from))) / 86_400_000
}
