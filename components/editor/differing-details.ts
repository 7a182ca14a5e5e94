import { calendarDay, longDate } from '@/lib/platform/dates'
import { KINDS } from './details-fields'
import type { Details } from './editor-actions'

/** What two saves say differently about the change, in the words that people read: "Updated", "1 April 2027". */
export function differingDetails(
  theirs: Details,
  mine: Details,
): { name: string; theirs: string; mine: string }[] {
  const [first, second] = [inWords(theirs), inWords(mine)]
  return first.flatMap(({ name, words }, index) => {
    const other = second[index]?.words ?? ''
    return words === other ? [] : [{ name, theirs: words, mine: other }]
  })
}

function inWords({ kind, summary, inForceOn }: Details): { name: string; words: string }[] {
  return [
    { name: 'Kind of change', words: KINDS[kind].words },
    { name: 'Amendment summary', words: summary.trim() },
    { name: 'In force from', words: inForceOn === '' ? '' : longDate(calendarDay(inForceOn)) },
  ]
}
