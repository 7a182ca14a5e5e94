import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import type { OverdueVersion } from '@/lib/chapters/queries/manual-work'
import { longDate } from '@/lib/platform/dates'
import { countOf } from '@/lib/platform/words'
import { ChapterCell } from './chapter-cell'
import type { WorkLists } from './work-lists'

/** Versions that have waited too long, and what was published in an emergency and is not approved yet. */
export function ApprovalsTable(props: {
  home: string
  overdue: readonly OverdueVersion[]
  emergencies: WorkLists['emergencies']
}) {
  const { home, overdue, emergencies } = props
  return (
    <Table
      caption="Overdue approvals"
      captionHidden
      head={['Chapter', 'What is missing', 'Since', 'By']}
      rows={[
        ...emergencies.map((emergency) => ({
          key: emergency.revisionId,
          cells: [
            <ChapterCell home={home} chapter={{ ...emergency, number: null }} page="review" key="chapter" />,
            <>
              Approval after an emergency, due on {longDate(emergency.due)}{' '}
              {emergency.overdue && <Tag kind="stopped">Overdue</Tag>}
              <span className="ch-work__reason">{emergency.reason}</span>
            </>,
            `Published ${longDate(emergency.publishedAt)}`,
            emergency.publishedBy,
          ],
        })),
        ...overdue.map((version) => ({
          key: version.chapterId,
          cells: [
            <ChapterCell home={home} chapter={version} page="review" key="chapter" />,
            <>
              Approval of a version <Tag kind="stopped">Waits {countOf(version.days, 'day', 'days')}</Tag>
            </>,
            `Submitted ${longDate(version.since)}`,
            version.submittedBy ?? '',
          ],
        })),
      ]}
    />
  )
}
