import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import type { ComingReview } from '@/lib/chapters/queries/manual-work'
import { longDate } from '@/lib/platform/dates'
import { daysAhead } from '@/lib/platform/words'
import { chapterHome, type ManualSlugs } from '@/lib/platform/workspace-addresses'
import { ChapterCell } from './chapter-cell'

/** Chapters whose review date has passed or comes, the soonest first. */
export function ReviewsTable({ manual, reviews }: { manual: ManualSlugs; reviews: readonly ComingReview[] }) {
  return (
    <Table
      caption="Reviews past or within 90 days"
      captionHidden
      head={['Chapter', 'Review due', 'Owner']}
      rows={reviews.map((review) => ({
        key: review.chapterId,
        cells: [
          <ChapterCell chapter={review} href={chapterHome(manual, review.slug)} key="chapter" />,
          <>
            {longDate(review.dueOn)}, {daysAhead(review.days)}{' '}
            {review.days < 0 && <Tag kind="stopped">Past</Tag>}
          </>,
          review.owner?.name ?? 'Nobody yet',
        ],
      }))}
    />
  )
}
