import type { ContentsEntry } from '@/lib/reading/manual/contents-tree'

/** That an urgent notice stands on a chapter's page. */
export function UrgentMark() {
  return (
    <>
      {' '}
      <strong className="mark mark--urgent">Urgent notice</strong>
    </>
  )
}

/** New, Updated, Under review and, where staff read, Staff only against a place of the contents. The words carry the meaning, not the colour. */
export function Marks({
  badge,
  underReview,
  staffOnly = false,
}: Pick<ContentsEntry, 'badge' | 'underReview'> & { staffOnly?: boolean }) {
  return (
    <>
      {badge && (
        <>
          {' '}
          <strong className={`mark mark--${badge}`}>{badge === 'new' ? 'New' : 'Updated'}</strong>
        </>
      )}
      {underReview && (
        <>
          {' '}
          <strong className="mark mark--review">
            Under review<span className="govuk-visually-hidden">: this text still applies</span>
          </strong>
        </>
      )}
      {staffOnly && (
        <>
          {' '}
          <strong className="mark mark--staff">Staff only</strong>
        </>
      )}
    </>
  )
}
