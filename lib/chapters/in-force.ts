import { calendarDate, dayInLondon } from '@/lib/platform/dates'

/**
 * The in-force date that a new version takes over from the published one: while the day lies ahead in London.
 * Once it has come, the text is in force, and a new one says when it is itself. Null for none.
 */
export function inForceOnCarried(published: Date | null, now: Date): Date | null {
  return published && calendarDate(published) > dayInLondon(now) ? published : null
}

/**
 * Does a version say another in-force date than the published one? A date that has passed may be left out: that
 * says nothing new.
 */
export function changesInForceOn(published: Date | null, revision: Date | null, now: Date): boolean {
  if (revision === null) return inForceOnCarried(published, now) !== null
  return revision.getTime() !== published?.getTime()
}
