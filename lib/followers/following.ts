import type { AlertFrequency } from '@/prisma/generated/enums'

/** Days for which the link in a first e-mail confirms. */
export const DAYS_TO_CONFIRM = 7

/** How often a follower is told, in a sentence. */
export const FREQUENCY_WORDS: Record<AlertFrequency, string> = {
  immediate: 'as soon as they are published',
  weekly: 'once a week, on Monday morning',
}

/** One thing that is followed. `what` is what it is called: "section 2 Looked After Children". */
export type FollowedRow = { followerId: string; what: string; frequency: AlertFrequency }

/** What a link opens. */
export type Following = {
  authorityName: string
  manualName: string
  /** The manual's place among the addresses; null while it is not open to everybody. */
  manual: { authority: string; manual: string } | null
  /** What the link itself is of. */
  own: FollowedRow
  /** Still to be confirmed; confirmed, at some time; or never, and too late. */
  standing: 'unconfirmed' | 'confirmed' | 'late'
  /** All that the link's address follows of the manual, by its words; nothing before it is confirmed. */
  followed: FollowedRow[]
}
