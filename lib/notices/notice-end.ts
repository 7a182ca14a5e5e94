import { daysBetween, endOfDayInLondon, momentInLondon } from '@/lib/platform/dates'
import { MOST_NOTICE_DAYS } from './notice-inputs'

/**
 * When a notice runs out that was asked for until this day (YYYY-MM-DD) and time (HH:MM) in London, the end of the day
 * where no time was said; or the sentence that says why it cannot stand until then.
 */
export function noticeEnd(
  { lastDay, until }: { lastDay: string; until: string | null },
  now: Date,
): { expiresAt: Date } | { problem: string } {
  const day = new Date(`${lastDay}T00:00:00Z`)
  const expiresAt = until === null ? endOfDayInLondon(day) : momentInLondon(lastDay, until)
  if (expiresAt <= now) return { problem: 'That is past. Choose a later day, or a later time today.' }
  if (daysBetween(now, day) > MOST_NOTICE_DAYS)
    return {
      problem: `A notice stands for ${MOST_NOTICE_DAYS} days at most. Put what holds longer into the text.`,
    }
  return { expiresAt }
}
