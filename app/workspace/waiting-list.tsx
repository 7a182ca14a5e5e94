import { SectionHeading } from '@/components/ui/page-heading'
import { Tag } from '@/components/ui/tag'
import type { ContentsWaiting } from '@/lib/chapters/queries/contents-waiting'
import type { WaitingChapter } from '@/lib/chapters/queries/waiting'
import { daysBetween, longDate } from '@/lib/platform/dates'
import { countOf, daysAgo } from '@/lib/platform/words'
import { chapterHome, publishPage, reviewPage } from '@/lib/platform/workspace-addresses'
import { WaitingSection } from './waiting-section'

/** Chapters that wait for one thing, the longest-waiting first; nothing at all where none does. */
export function WaitingList(props: {
  title: string
  /** What happened at the date: "Submitted". */
  since: string
  chapters: readonly WaitingChapter[]
  /** The page on which it can be dealt with. */
  leadsTo: 'chapter' | 'review'
}) {
  return (
    <WaitingSection title={props.title} count={props.chapters.length}>
      {props.chapters.map((chapter) => (
        <li className="ch-waiting__item" key={chapter.revisionId}>
          <a className="govuk-link ch-waiting__title" href={addressOf(chapter, props.leadsTo)}>
            {chapter.title}
          </a>
          <span className="ch-waiting__facts">
            {chapter.manual.authority.name}: {chapter.manual.name}. {props.since}{' '}
            {sinceInWords(chapter.since)}
            {props.leadsTo === 'review' && chapter.submittedBy ? ` by ${chapter.submittedBy}` : ''}
            {chapter.onBehalfOf ? `. You stand in for ${chapter.onBehalfOf}` : ''}
            {chapter.approvals.required > 1 && props.since === 'Submitted'
              ? `. ${chapter.approvals.given} of ${countOf(chapter.approvals.required, 'approval', 'approvals')} given`
              : ''}
            {chapter.overdue && (
              <>
                {' '}
                <Tag kind="stopped">Overdue</Tag>
              </>
            )}
          </span>
          {chapter.remark !== '' && <blockquote className="ch-remark">{chapter.remark}</blockquote>}
        </li>
      ))}
    </WaitingSection>
  )
}

/** What a publisher can publish now, by manual: approved chapters and changes of the contents. */
export function WaitingForPublication(props: {
  chapters: readonly WaitingChapter[]
  contents: readonly ContentsWaiting[]
}) {
  const manuals = new Map<string, { manual: WaitingChapter['manual']; titles: string[]; changes: number }>()
  const at = (manual: WaitingChapter['manual']) => {
    const known = manuals.get(manual.id) ?? { manual, titles: [], changes: 0 }
    manuals.set(manual.id, known)
    return known
  }
  for (const { manual, title } of props.chapters) at(manual).titles.push(title)
  for (const { manual, changes } of props.contents) at(manual).changes += changes
  if (manuals.size === 0) return null
  return (
    <section className="ch-waiting">
      <SectionHeading>To publish</SectionHeading>
      <ul className="ch-waiting__list">
        {[...manuals.values()].map(({ manual, titles, changes }) => (
          <li className="ch-waiting__item" key={manual.id}>
            <a className="govuk-link ch-waiting__title" href={publishPage(manual)}>
              {manual.authority.name}: {manual.name}
            </a>
            <span className="ch-waiting__facts">
              {[
                titles.length > 0 && `Approved: ${titles.join(', ')}`,
                changes > 0 && `${countOf(changes, 'change', 'changes')} of the contents`,
              ]
                .filter(Boolean)
                .join('. ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Since when something waits, so that nobody has to count: "3 March 2025, 14 days ago". */
export function sinceInWords(since: Date, now = new Date()): string {
  return `${longDate(since)}, ${daysAgo(daysBetween(since, now))}`
}

function addressOf({ manual, slug }: WaitingChapter, leadsTo: 'chapter' | 'review'): string {
  return leadsTo === 'review' ? reviewPage(manual, slug) : chapterHome(manual, slug)
}
