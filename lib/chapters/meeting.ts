import { longDate } from '@/lib/platform/dates'

/** Where something was approved: '' and null where no meeting did it. `meetingOn` is YYYY-MM-DD. */
export type Meeting = { meeting: string; meetingOn: string | null; minute: string }

/** What is wrong with a meeting as it was given, by its field, as a sentence; null where nothing is. `today` is London's. */
export function meetingProblem(
  { meeting, meetingOn, minute }: Meeting,
  today: string,
): { field: keyof Meeting; sentence: string } | null {
  if (meeting === '') {
    if (meetingOn === null && minute === '') return null
    return { field: 'meeting', sentence: 'Name the meeting at which it was approved.' }
  }
  if (meetingOn === null) return { field: 'meetingOn', sentence: 'Give the date of the meeting.' }
  if (meetingOn > today)
    return {
      field: 'meetingOn',
      sentence: 'The meeting lies in the future: approve it when it has been held.',
    }
  return null
}

/** A meeting in words, to follow "approved by …": ", at Policy Board, 3 March 2025, minute 7"; '' where none was named. */
export function meetingWords(said: { meeting: string; meetingOn: Date | null; minute: string }): string {
  if (said.meeting === '') return ''
  const parts = [
    said.meeting,
    said.meetingOn && longDate(said.meetingOn),
    said.minute && `minute ${said.minute}`,
  ]
  return `, at ${parts.filter(Boolean).join(', ')}`
}

/** Who decided, in words: "by the deputy for the approver" where somebody stood in. */
export function decidedByWords(decision: { decidedBy: string; onBehalfOf: string | null }): string {
  return `by ${decision.decidedBy}${decision.onBehalfOf === null ? '' : ` for ${decision.onBehalfOf}`}`
}
