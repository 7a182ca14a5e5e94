import { longDate } from '@/lib/platform/dates'

/** What is known of a day that somebody asks a manual for. */
type AskedDay = { date: string; over: boolean; today: string; firstPublishedAt: Date }

/** Why a manual cannot be shown as it stood on a day, as a sentence for readers; null where it can. */
export function dayProblem(
  { date, over, today, firstPublishedAt }: AskedDay,
  held: number | null,
): string | null {
  const day = longDate(new Date(date))
  if (date === today)
    return `${day} is not over yet. A day is shown as it stood at its end, so that it never changes: the manual as it stands now is the current one.`
  if (!over) return `${day} is still to come.`
  return held === null ? beforeTheFirst(date, firstPublishedAt) : null
}

/** That a day (YYYY-MM-DD) was before release 1, as a sentence for readers. */
export function beforeTheFirst(date: string, firstPublishedAt: Date): string {
  return `Chapterhouse does not have the manual of ${longDate(new Date(date))}: update 1, the first, was published on ${longDate(firstPublishedAt)}.`
}
