import { countOf } from '@/lib/platform/words'

/** Something that one person is reminded of, at one stage of its waiting; in their own words, with where it is dealt with. */
export type Reminder = {
  /** Of the thing, its stage and the person: given once for all time. */
  key: string
  userId: string
  about: 'decision' | 'review' | 'draft'
  /** The chapter and its manual, as "Care Planning (Kent: Children’s Services)". */
  title: string
  /** Since when, or by when, as "has waited for your decision since 3 March 2025 (14 days)". */
  since: string
  address: string
}

/** A chapter with its manual, as a reminder names it. */
export function titled(title: string, manual: { name: string; authority: { name: string } }): string {
  return `${title} (${manual.authority.name}: ${manual.name})`
}

const kinds = ['decision', 'review', 'draft'] as const

const headings: Record<Reminder['about'], string> = {
  decision: 'Overdue for your decision',
  review: 'Chapters of yours to review',
  draft: 'Drafts of yours that have lain for more than 30 days',
}

const counted: Record<Reminder['about'], (count: number) => string> = {
  decision: (count) => `${count} overdue for your decision`,
  review: (count) => `${countOf(count, 'chapter', 'chapters')} to review`,
  draft: (count) => countOf(count, 'old draft', 'old drafts'),
}

/** The e-mail that reminds one person of all of these. The subject says how many; the words say what, since when and where. */
export function reminderEmail(reminders: readonly Reminder[]): { subject: string; body: string } {
  const groups = kinds
    .map((about) => ({ about, reminders: reminders.filter((reminder) => reminder.about === about) }))
    .filter((group) => group.reminders.length > 0)
  const [only] = reminders
  const subject =
    reminders.length === 1 && only
      ? `Reminder: ${only.title}`
      : `Reminder: ${groups.map((group) => counted[group.about](group.reminders.length)).join(', ')}`
  const parts = groups.map(
    (group) =>
      `${headings[group.about]}:\n\n${group.reminders
        .map(({ title, since, address }) => `* ${title}\n  ${since}.\n  ${address}`)
        .join('\n\n')}`,
  )
  return { subject, body: `${parts.join('\n\n')}\n` }
}
