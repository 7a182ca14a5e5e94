/** Why a contributor cannot approve, in a sentence for them. */
export const CONTRIBUTOR_REFUSAL =
  'You saved changes to this version, so you cannot approve it: it must be read by an approver who wrote none of it.'

/** What an approver is told whose page shows an older text than the one that is stored. */
export const STALE_REVIEW =
  'This version was changed after you opened it. Read it again as it is now before you decide.'
