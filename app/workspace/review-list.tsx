import { SectionHeading } from '@/components/ui/page-heading'
import { Tag } from '@/components/ui/tag'
import type { ReviewOfSomebody } from '@/lib/chapters/queries/reviews-of'
import { daysBetween, longDate } from '@/lib/platform/dates'
import { daysAhead } from '@/lib/platform/words'
import { chapterHome } from '@/lib/platform/workspace-addresses'

/** Chapters that a person looks after and whose review date has passed or comes within 90 days. */
export function ReviewList({ chapters }: { chapters: readonly ReviewOfSomebody[] }) {
  if (chapters.length === 0) return null
  return (
    <section className="ch-waiting">
      <SectionHeading>
        Chapters that you look after, to review <span className="ch-waiting__count">{chapters.length}</span>
      </SectionHeading>
      <ul className="ch-waiting__list">
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
      </ul>
    </section>
  )
}
