import { dayInLondon, momentInLondon } from '@/lib/platform/dates'

const DAY = 86_400_000

/** The newest Monday, seven in the morning by London's clocks, that is not later than this moment. */
export function lastMondayMorning(now: Date): Date {
  const today = Date.parse(dayInLondon(now))
  const sinceMonday = (new Date(today).getUTCDay() + 6) % 7
  const monday = (weeksBack: number) =>
    momentInLondon(new Date(today - (sinceMonday + 7 * weeksBack) * DAY).toISOString().slice(0, 10), '07:00')
  return monday(0) <= now ? monday(0) : monday(1)
}
