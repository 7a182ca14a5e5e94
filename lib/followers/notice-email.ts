import { longDateAndTime } from '@/lib/platform/dates'
import { chapterAddress, contentsAddress } from '@/lib/reading/addresses/addresses'
import { type IssuedManual, placeOf } from '@/lib/reading/manual/issued-manual'
import { afterwards } from './alert-email'

/** The e-mail that tells followers of an urgent notice, on a chapter of the current release or on the whole manual. */
export function noticeEmail(given: {
  issued: IssuedManual
  chapter: { slug: string; title: string } | null
  notice: { words: string; expiresAt: Date }
  wholeAddress: (path: string) => string
}): { subject: string; body: string } {
  const { issued, chapter, notice, wholeAddress } = given
  const place = placeOf(issued)
  const about = chapter ? `“${chapter.title}”` : issued.manualName
  const page = chapter ? chapterAddress(place, chapter.slug) : contentsAddress(place)
  return {
    subject: `Urgent notice: ${about}`,
    body: [
      `An urgent notice on ${about} (${issued.manualName}, ${issued.authorityName}):`,
      notice.words,
      `It stands until ${longDateAndTime(notice.expiresAt)}, unless it is ended before. See ${wholeAddress(page)}`,
      afterwards('changes', issued.manualName),
    ].join('\n\n'),
  }
}
