import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import type { OverdueVersion } from '@/lib/chapters/queries/manual-work'
import { longDate } from '@/lib/platform/dates'
import { countOf } from '@/lib/platform/words'
import { afterwardsPage, type ManualSlugs, reviewPage } from '@/lib/platform/workspace-addresses'
import { ChapterCell } from './chapter-cell'
import type { WorkLists } from './work-lists'

/** Versions that have waited for their approvers longer than the manual allows. */
export function ApprovalsTable(props: { manual: ManualSlugs; overdue: readonly OverdueVersion[] }) {
  return (
    <Table
      caption="Overdue approvals"
      captionHidden
      head={['Chapter', 'What is missing', 'Since', 'By']}
      rows={props.overdue.map((version) => ({
        key: version.chapterId,
        cells: [
          <ChapterCell chapter={version} href={reviewPage(props.manual, version.slug)} key="chapter" />,
          <>
            Approval of a version <Tag kind="stopped">Waiting {countOf(version.days, 'day', 'days')}</Tag>
          </>,
          `Submitted ${longDate(version.since)}`,
          version.submittedBy ?? '',
        ],
      }))}
    />
  )
}

/** What was published in an emergency and is not settled, due or not. */
export function EmergenciesTable({ emergencies }: { emergencies: WorkLists['emergencies'] }) {
  return (
    <Table
      caption="Published in an emergency, not settled yet"
      captionHidden
      head={['Chapter', 'What is missing', 'Since', 'By']}
      rows={emergencies.map((emergency) => ({
        key: emergency.revisionId,
        cells: [
          <ChapterCell
            chapter={emergency}
            href={afterwardsPage(emergency.manual, emergency.slug, emergency.revisionId)}
            key="chapter"
          />,
          <>
            {emergency.standing === 'returned'
              ? 'A version that puts it right'
              : `Approval afterwards, due by ${longDate(emergency.due)}`}{' '}
            {emergency.standing === 'returned' && <Tag kind="waiting">Must be put right</Tag>}
            {emergency.standing === 'waiting' && emergency.overdue && <Tag kind="stopped">Overdue</Tag>}
            <span className="ch-work__reason">{emergency.reason}</span>
          </>,
          `Published ${longDate(emergency.publishedAt)}`,
          emergency.publishedBy,
        ],
      }))}
    />
  )
}
