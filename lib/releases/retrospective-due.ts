import { calendarDate, calendarDay } from '@/lib/platform/dates'

/** Within how many working days what was published in an emergency is approved, unless the publisher says otherwise. */
export const USUAL_WORKING_DAYS = 5

/** The longest that a publisher may give for it, in working days. */
export const MOST_WORKING_DAYS = 20

/** How working days are counted, said wherever they are asked for: this installation knows no bank holidays. */
export const HOLIDAYS_COUNT = 'Bank holidays count as working days; Saturdays and Sundays do not'

/** The day (YYYY-MM-DD) that many working days after this one, counted as {@link HOLIDAYS_COUNT} says. */
export function workingDaysAfter(day: string, workingDays: number): string {
  const date = calendarDay(day)
  for (let left = workingDays; left > 0; ) {
    date.setUTCDate(date.getUTCDate() + 1)
    if (date.getUTCDay() !== 0 && date.getUTCDay() !== 6) left--
  }
  return calendarDate(date)
}

/** Why a day is not one by which to approve afterwards, as a sentence; null where it is. Days are YYYY-MM-DD, of London. */
export function dueProblem(due: string, today: string): string | null {
  if (due < today) return 'The day by which it is approved afterwards lies in the past.'
  if (due > workingDaysAfter(today, MOST_WORKING_DAYS))
    return `It is approved afterwards within ${MOST_WORKING_DAYS} working days, bank holidays among them: choose an earlier day.`
  return null
}
