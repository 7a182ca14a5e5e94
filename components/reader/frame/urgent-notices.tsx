import { longDateAndTime } from '@/lib/platform/dates'
import type { IssuedManual } from '@/lib/reading/manual/issued-manual'

/**
 * What staff must know at once, before anything else of the page: the notices on the whole manual and, on a chapter's
 * page, those on the chapter.
 */
export function UrgentNotices({ issued, chapterId }: { issued: IssuedManual; chapterId: string | null }) {
  const shown = issued.notices.filter((notice) => notice.chapterId === null || notice.chapterId === chapterId)
  return shown.map(({ id, words, approvedAt, expiresAt }) => (
    <div key={id} className="banner banner--urgent">
      <div className="govuk-width-container">
        <p>
          <strong>Urgent notice.</strong> <span className="details">{words}</span>
        </p>
        <p className="banner__when">
          Put up on {longDateAndTime(approvedAt)}, until {longDateAndTime(expiresAt)}.
        </p>
      </div>
    </div>
  ))
}
