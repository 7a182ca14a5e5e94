/*
 * At which stage of its waiting somebody is reminded of something; null for not yet. Days are calendar days in London,
 * so that whoever asks twice on one day, or misses a day, is told the same.
 */

/** Days between two reminders of a decision that is overdue. */
const WEEK = 7

/** Days between two reminders of a draft that lies. */
const MONTH = 30

/** The stages at which the owner of a chapter is told of its review: days before its date. */
export const REVIEW_STAGES = [0, 30, 90] as const

/** Of a version that has waited so many days for its approvers: from the first day beyond those allowed, weekly. */
export function approvalStage(daysWaited: number, daysAllowed: number): number | null {
  return daysWaited > daysAllowed ? Math.floor((daysWaited - daysAllowed - 1) / WEEK) : null
}

/** Of a draft begun so many days ago: once it is older than 30 days, and every 30 days from then. */
export function draftStage(daysOld: number): number | null {
  return daysOld > MONTH ? Math.floor((daysOld - 1) / MONTH) : null
}

/** Of a chapter whose review date is so many days ahead (less than 0: past): the nearest stage that has come. */
export function reviewStage(daysAhead: number): (typeof REVIEW_STAGES)[number] | null {
  return REVIEW_STAGES.find((stage) => daysAhead <= stage) ?? null
}
