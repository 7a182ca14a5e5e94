import { ActionForm } from '@/components/ui/action-form'
import { Tag, type TagKind } from '@/components/ui/tag'
import type { ManualInWorkspace } from '@/lib/chapters/queries/manual'
import type { NoticeStanding } from '@/lib/notices/notice-standing'
import type { NoticeInWorkspace } from '@/lib/notices/queries'
import { holds } from '@/lib/people/permissions'
import { longDateAndTime } from '@/lib/platform/dates'
import { chapterHome, manualHome } from '@/lib/platform/workspace-addresses'
import { approve, end } from './actions'

const STANDING: Record<NoticeStanding, { words: string; kind: TagKind }> = {
  waiting: { words: 'Waits for approval', kind: 'waiting' },
  live: { words: 'Readers have it', kind: 'stopped' },
  ended: { words: 'Ended', kind: 'quiet' },
  'run-out': { words: 'Ran out', kind: 'quiet' },
  withdrawn: { words: 'Withdrawn', kind: 'quiet' },
  'never-approved': { words: 'Ran out before it was approved', kind: 'quiet' },
}

/** Notices with what became of each, and what this person can do with it. */
export function NoticeList({
  notices,
  manual,
}: {
  notices: readonly NoticeInWorkspace[]
  manual: ManualInWorkspace
}) {
  return (
    <ul className="govuk-list ch-notices">
      {notices.map((notice) => (
        <li key={notice.id} className="ch-notices__notice">
          <p className="govuk-body">
            <Tag kind={STANDING[notice.standing].kind}>{STANDING[notice.standing].words}</Tag>{' '}
            <About notice={notice} manual={manual} />
          </p>
          <blockquote className="ch-remark">{notice.words}</blockquote>
          <p className="govuk-hint">{storyOf(notice)}</p>
          <Steps notice={notice} manual={manual} />
        </li>
      ))}
    </ul>
  )
}

function About({ notice: { chapter }, manual }: { notice: NoticeInWorkspace; manual: ManualInWorkspace }) {
  if (!chapter) return 'On the whole manual'
  return (
    <>
      On{' '}
      <a className="govuk-link" href={chapterHome(manual, chapter.slug)}>
        {chapter.title}
      </a>
    </>
  )
}

function storyOf(notice: NoticeInWorkspace): string {
  const { madeBy, madeAt, approvedBy, approvedAt, endedBy, endedAt, expiresAt } = notice
  return [
    `Written by ${madeBy}, ${longDateAndTime(madeAt)}.`,
    ...(approvedAt ? [`Approved by ${approvedBy}, ${longDateAndTime(approvedAt)}.`] : []),
    endedAt
      ? `${approvedAt ? 'Ended' : 'Withdrawn'} by ${endedBy}, ${longDateAndTime(endedAt)}.`
      : `Until ${longDateAndTime(expiresAt)}.`,
  ].join(' ')
}

function Steps({ notice, manual }: { notice: NoticeInWorkspace; manual: ManualInWorkspace }) {
  const { id, standing, own } = notice
  if (standing !== 'waiting' && standing !== 'live') return null
  const mayApprove = holds(manual.roles, 'approveNotice')
  const fields = (
    <>
      <input type="hidden" name="noticeId" value={id} />
      <input type="hidden" name="home" value={manualHome(manual)} />
    </>
  )
  return (
    <div className="ch-actions">
      {standing === 'waiting' && (own || !mayApprove) && (
        <p className="govuk-body">
          {own
            ? 'You wrote it: an approver or publisher other than you approves it.'
            : 'An approver or publisher approves it.'}
        </p>
      )}
      {standing === 'waiting' && !own && mayApprove && (
        <ActionForm action={approve} submit="Approve: readers have it at once" kind="warning">
          {fields}
        </ActionForm>
      )}
      {holds(manual.roles, 'endNotice') && (
        <ActionForm action={end} submit={standing === 'live' ? 'End it now' : 'Withdraw'} kind="secondary">
          {fields}
        </ActionForm>
      )}
    </div>
  )
}
