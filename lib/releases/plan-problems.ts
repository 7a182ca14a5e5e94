import { calendarDate, longDateAndTime } from '@/lib/platform/dates'
import type { ManualToPublish } from './effect'

/**
 * What is wrong with a plan of the manual's next update, in sentences: nothing where nothing is. `editions` are the names
 * of all that there are, and `today` is London's, YYYY-MM-DD.
 */
export function planProblems(
  { edition, cutOff }: { edition: string | null; cutOff: string | null },
  {
    currentRelease,
    nextCutOff,
    schedule,
  }: Pick<ManualToPublish, 'currentRelease' | 'nextCutOff' | 'schedule'>,
  { editions, today }: { editions: readonly string[]; today: string },
): string[] {
  const problems: string[] = []
  if (edition !== null && edition !== currentRelease?.edition.name && editions.includes(edition))
    problems.push(`“${edition}” was an earlier edition of this manual. Give the new one another name.`)
  if (cutOff === (nextCutOff && calendarDate(nextCutOff))) return problems
  if (schedule)
    problems.push(
      `The publication is set for ${longDateAndTime(schedule.publishAt)}, with what had been approved by then. Take that back first, to move the cut-off.`,
    )
  // What the contents were on a day that is over can no longer be told.
  if (cutOff !== null && cutOff < today)
    problems.push('The cut-off has passed already. Choose today or a later day.')
  return problems
}
