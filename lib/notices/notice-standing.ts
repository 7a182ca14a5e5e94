/** Why the writer of a notice cannot approve it, in a sentence for them. */
export const OWN_NOTICE = 'You wrote this notice, so an approver or publisher other than you approves it.'

/** How a notice stands: it waits for its approval, readers have it, or they have it no more (or never had it). */
export type NoticeStanding = 'waiting' | 'live' | 'ended' | 'run-out' | 'withdrawn' | 'never-approved'

/** How a notice stands at a moment. */
export function noticeStanding(
  notice: { approvedAt: Date | null; endedAt: Date | null; expiresAt: Date },
  now: Date,
): NoticeStanding {
  const { approvedAt, endedAt, expiresAt } = notice
  if (endedAt) return approvedAt ? 'ended' : 'withdrawn'
  if (expiresAt <= now) return approvedAt ? 'run-out' : 'never-approved'
  return approvedAt ? 'live' : 'waiting'
}
