/** Why a contributor cannot approve, in a sentence for them. */
export const CONTRIBUTOR_REFUSAL =
  'Some of the words of this version are yours, so you cannot approve it: it must be read by an approver who wrote none of it.'

/** What an approver is told whose page shows an older text than the one that is stored. */
export const STALE_REVIEW =
  'This version was changed after you opened it. Read it again as it is now before you decide.'

/** What an author is told whose save began from an older version. */
export const STALE_SAVE =
  'Somebody else has saved this version since you opened it. Nothing of yours or theirs is lost.'

/** What an author is told before a save that undoes a submission or an approval. */
export const VOIDS = 'This version has been submitted or approved. Saving a change makes it a draft again.'

/** What somebody is told who approves a second time. */
export const ALREADY_APPROVED =
  'You have approved this version already. It still needs somebody else’s approval.'

/** What an approver is told whose deputy was quicker. */
export const DEPUTY_APPROVED =
  'Your deputy has approved this version for you already. The two of you count once.'

/** What a deputy is told whose approver, or another deputy of theirs, was quicker. */
export const APPROVER_APPROVED =
  'The approver whom you stand in for has approved this version already. The two of you count once.'

/** Why a deputy cannot approve what the approver wrote, in a sentence for them. */
export const CONTRIBUTOR_REPRESENTED =
  'Some of the words of this version are those of the approver whom you stand in for, so you cannot approve it for them.'

/** What somebody is told who would approve with open comments, without having said that they know. */
export const COMMENTS_OPEN = 'There are comments that nobody has resolved. Say that you approve all the same.'

/** What somebody is told who said so of the comments that were shown, while others have come. */
export const COMMENTS_CAME =
  'Somebody has commented since this page was shown. Look at the page again, read it, and then decide.'

/** Why the publisher of an emergency cannot approve it afterwards, in a sentence for them. */
export const OWN_EMERGENCY =
  'This was published in an emergency by you, or by the approver whom you stand in for. Somebody else approves it afterwards.'
