import { dayInLondon } from '@/lib/platform/dates'

/** A reading of a chapter: which release, and when. */
export type Reading = { release: number; readAt: Date }

/** What is kept of a person and a chapter: the last reading, and the one before it. */
export type KeptReading = Reading & { before: Reading | null }

/**
 * What is kept after somebody reads now. Opening a chapter twice on one day is one reading, unless a new release came
 * between, so that whoever looks back a minute later is still told what changed since the day before. Null: it is
 * kept already, or the page that is read is older than what they have read.
 */
export function readingToKeep(kept: KeptReading | null, now: Reading): KeptReading | null {
  if (!kept) return { ...now, before: null }
  if (kept.release > now.release) return null
  const sameDay = dayInLondon(kept.readAt) === dayInLondon(now.readAt)
  if (kept.release === now.release && sameDay) return null
  return { ...now, before: { release: kept.release, readAt: kept.readAt } }
}
