/** Why a contributor cannot approve, in a sentence for them. */
export const CONTRIBUTOR_REFUSAL =
  'You saved changes to this version, so you cannot approve it: it must be read by an approver who wrote none of it.'

/** What an approver is told whose page shows an older text than the one that is stored. */
export const STALE_REVIEW =
  'This version was changed after you opened it. Read it again as it is now before you decide.'

/** What an author is told whose save began from an older version. */
export const STALE_SAVE =
  'Somebody else has saved this version since you opened it. Nothing of yours or theirs is lost.'

/** What an author is told before a save that undoes a submission or an approval. */
export const VOIDS = 'This version has been submitted or approved. Saving a change makes it a draft again.'
