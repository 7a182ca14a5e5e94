import { Tag } from '@/components/ui/tag'
import type { ReviewOfSomebody } from '@/lib/chapters/queries/reviews-of'
import { daysBetween, longDate } from '@/lib/platform/dates'
import { daysAhead } from '@/lib/platform/words'
import { chapterHome } from '@/lib/platform/workspace-addresses'
import { LISTS } from './my-work'
import { WaitingSection } from './waiting-section'

/** Chapters that a person looks after and whose review date has passed or comes within 90 days. */
export function ReviewList({ chapters }: { chapters: readonly ReviewOfSomebody[] }) {
  return (
    <WaitingSection title={LISTS.reviews} count={chapters.length}>
      {chapters.map(({ chapterId, title, slug, manual, dueOn }) => {
        const days = daysBetween(new Date(), dueOn)
        return (
          <li className="ch-waiting__item" key={chapterId}>
            <a className="govuk-link ch-waiting__title" href={chapterHome(manual, slug)}>
              {title}
            </a>
            <span className="ch-waiting__facts">
              {manual.authority.name}: {manual.name}. Review due on {longDate(dueOn)}, {daysAhead(days)}{' '}
              {days < 0 && <Tag kind="stopped">Past</Tag>}
            </span>
          </li>
        )
      })}
    </WaitingSection>
  )
}
