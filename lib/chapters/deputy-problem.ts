/** An appointment as it is asked for: days are YYYY-MM-DD, `today` is London's. */
export type AskedDeputyship = {
  startsOn: string
  endsOn: string
  today: string
  /** Is the one who is stood in for an approver? */
  approves: boolean
  samePerson: boolean
  /** Does the same person stand in for them on some of these days already? */
  alreadyAppointed: boolean
}

/** Why somebody is not appointed a deputy, in a sentence; null where nothing stands in the way. */
export function deputyProblem(asked: AskedDeputyship): string | null {
  if (asked.samePerson) return 'Nobody stands in for themselves: choose somebody else.'
  if (!asked.approves) return 'Only an approver has a deputy, and this person is not an approver here.'
  if (asked.endsOn < asked.startsOn) return 'The last day lies before the first.'
  if (asked.startsOn < asked.today)
    return 'The first day lies in the past: nobody is made a deputy for days gone by.'
  if (asked.alreadyAppointed) return 'This person stands in on some of these days already.'
  return null
}
