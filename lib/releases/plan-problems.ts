import { calendarDate, longDateAndTime } from '@/lib/platform/dates'
import type { ManualToPublish } from './effect'

/**
 * What is wrong with a plan of the manual's next update, in sentences: nothing where nothing is. `editions` are the names
 * of all that there are, and `today` is London's, YYYY-MM-DD.
 */
export function planProblems(
  { edition, cutOff }: { edition: string | null; cutOff: string | null },
  manual: Pick<ManualToPublish, 'currentRelease' | 'nextEdition' | 'nextCutOff' | 'schedule'>,
  { editions, today }: { editions: readonly string[]; today: string },
): string[] {
  const { currentRelease, nextEdition, nextCutOff, schedule } = manual
  const problems: string[] = []
  const opens = edition === currentRelease?.edition.name ? null : edition
  const movesCutOff = cutOff !== (nextCutOff && calendarDate(nextCutOff))
  if (opens !== null && editions.includes(opens))
    problems.push(`“${opens}” was an earlier edition of this manual. Give the new one another name.`)
  if (schedule && (movesCutOff || opens !== nextEdition))
    problems.push(
      `The publication is set for ${longDateAndTime(schedule.publishAt)}, with its edition and with what had been approved by then. Take that back first, to change the edition or the cut-off.`,
    )
  // What the contents were on a day that is over can no longer be told.
  if (movesCutOff && cutOff !== null && cutOff < today)
    problems.push('The cut-off has passed already. Choose today or a later day.')
  return problems
}
