import { Tag } from '@/components/ui/tag'
import { longDate } from '@/lib/platform/dates'
import type { UnsettledEmergency } from '@/lib/releases/queries/retrospective-approvals'

/** What an emergency waits for: its approval, and by when, or a version that puts it right. */
export function EmergencyStanding(props: {
  emergency: Pick<UnsettledEmergency, 'standing' | 'due' | 'overdue'>
}) {
  const { standing, due, overdue } = props.emergency
  if (standing === 'returned') return <Tag kind="waiting">Must be put right</Tag>
  return (
    <>
      Approval due by {longDate(due)} {overdue && <Tag kind="stopped">Overdue</Tag>}
    </>
  )
}
