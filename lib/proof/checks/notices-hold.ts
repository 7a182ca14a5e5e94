import { stepsHold } from '../steps-hold'

/** Each urgent notice is what was written, approved and ended, by whom and when the audit chain tells. */
export const noticesHold = stepsHold('Notices are what the audit chain tells of them', 'notices', [
  { column: 'made', action: 'makeNotice', deed: 'this notice' },
  { column: 'approved', action: 'approveNotice', deed: 'its approval' },
  { column: 'ended', action: 'endNotice', deed: 'its end' },
])
