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
  return `${longDate(date)} at ${timeOfDay(date)}`
}

/** The time of a moment by London's clocks: "14:05". */
export function timeOfDay(date: Date): string {
  return clockForm.format(date)
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

const HOUR = 3_600_000

/**
 * The moment at which London's clocks show this time ("14:05") on this day ("2025-03-03"). A time that they show twice is
 * the first of the two; one that they leave out in spring is an hour on, as whoever forgot their watch would come.
 */
export function momentInLondon(day: string, time: string): Date {
  const asWritten = Date.parse(`${day}T${time}:00Z`)
  const shown = [asWritten - HOUR, asWritten]
    .map((moment) => new Date(moment))
    .find((moment) => dayInLondon(moment) === day && clockForm.format(moment) === time)
  return shown ?? new Date(asWritten)
}

/** The end of a calendar date from the database (midnight UTC): the midnight after it, in London. */
export function endOfDayInLondon(date: Date): Date {
  return momentInLondon(calendarDate(new Date(date.getTime() + 24 * HOUR)), '00:00')
}
