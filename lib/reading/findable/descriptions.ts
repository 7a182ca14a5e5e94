import { beginningOf } from '@/lib/document/beginning-of'
import { longDate } from '@/lib/platform/dates'
import type { ChapterPage } from '../chapter/chapter-page'
import type { IssuedManual } from '../manual/issued-manual'

/** About as much as search engines show. */
const MOST = 155

/** What search engines say of a manual's contents. */
export function contentsDescription({
  authorityName,
  manualName,
  edition,
  publishedAt,
}: IssuedManual): string {
  return cutAtWord(
    `${manualName} of ${authorityName}: all chapters, as published on ${longDate(publishedAt)} (${edition}).`,
    MOST,
  )
}

/** What search engines say of the Amendments. */
export function amendmentsDescription({ authorityName, manualName }: IssuedManual): string {
  return cutAtWord(
    `New, updated and removed chapters of ${manualName}, ${authorityName}: what changed in each edition.`,
    MOST,
  )
}

/** What search engines say of a chapter: what it says in brief; whose procedure it is, where it has no text. */
export function chapterDescription({ authorityName, manualName }: IssuedManual, page: ChapterPage): string {
  return cutAtWord(
    page.text?.inBrief || `${page.chapter.title}: the procedure of ${authorityName}, ${manualName}.`,
    MOST,
  )
}

/** The beginning of words, of at most so many UTF-16 units with the "…" that says so, cut between two words where there are two. */
export function cutAtWord(words: string, most: number): string {
  const whole = words.replace(/\s+/g, ' ').trim()
  if (whole.length <= most) return whole
  const beginning = beginningOf(whole, most - 1)
  const lastSpace = whole[beginning.length] === ' ' ? beginning.length : beginning.lastIndexOf(' ')
  const kept = lastSpace > 0 ? beginning.slice(0, lastSpace) : beginning
  return `${kept.replace(/[\s,;:.–-]+$/, '')}…`
}
