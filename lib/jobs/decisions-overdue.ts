import type { Approval, Decider } from '@/lib/chapters/deciding'
import { afterwardsDecider, stillAsked } from '@/lib/chapters/deciding'
import { decidersOf } from '@/lib/chapters/queries/deciders'
import { approvalsOf } from '@/lib/chapters/standing'
import { wholeAddress } from '@/lib/notifications/addresses'
import type { Transaction } from '@/lib/platform/database'
import { daysBetween, longDate } from '@/lib/platform/dates'
import { countOf } from '@/lib/platform/words'
import { afterwardsPage, PACK } from '@/lib/platform/workspace-addresses'
import { everyUnsettledEmergency } from '@/lib/releases/queries/retrospective-approvals'
import { type Reminder, titled } from './reminder-email'
import { approvalStage } from './stages'

/**
 * Versions that have waited longer for a decision than their manual allows, and emergencies that nobody has decided on
 * by their date: for each approver who can give the approval that is missing, and for whoever stands in for one today.
 */
export async function decisionsOverdue(transaction: Transaction, now: Date): Promise<Reminder[]> {
  const overdue = [...(await versions(transaction, now)), ...(await emergencies(transaction, now))]
  const deciders = new Map<string, Decider[]>()
  const reminders: Reminder[] = []
  for (const { authorityId, key, deciding, approvals, contributorIds, ...said } of overdue) {
    const people = deciders.get(authorityId) ?? (await decidersOf(transaction, authorityId, now))
    deciders.set(authorityId, people)
    for (const userId of stillAsked(people.flatMap(deciding), approvals, contributorIds))
      reminders.push({ ...said, key: key(userId), userId, about: 'decision' })
  }
  return reminders
}

/** What has waited too long, and whose approval counts for it. */
type Overdue = Pick<Reminder, 'title' | 'since' | 'address'> & {
  authorityId: string
  key: (userId: string) => string
  /** A decider as they decide on this; nothing where they do not. */
  deciding: (decider: Decider) => Decider | []
  approvals: readonly Approval[]
  contributorIds: readonly string[]
}

async function versions(transaction: Transaction, now: Date): Promise<Overdue[]> {
  const waiting = await transaction.revision.findMany({
    where: { state: 'in_review', submittedAt: { not: null } },
    include: {
      chapter: { include: { manual: { include: { authority: true } } } },
      contributions: { select: { userId: true } },
      decisions: true,
    },
  })
  return waiting.flatMap((revision): Overdue[] => {
    const { submittedAt, authorityId, contributions } = revision
    const { manual } = revision.chapter
    if (!submittedAt) return []
    const days = daysBetween(submittedAt, now)
    const stage = approvalStage(days, manual.approvalDays)
    if (stage === null) return []
    return [
      {
        authorityId,
        key: (userId) => `decision:${revision.id}:${submittedAt.getTime()}:${userId}:${stage}`,
        title: titled(revision.title, manual),
        since: `has waited for your decision since ${longDate(submittedAt)} (${countOf(days, 'day', 'days')})`,
        address: wholeAddress(PACK),
        deciding: (decider) => decider,
        approvals: approvalsOf(revision),
        contributorIds: contributions.map(({ userId }) => userId),
      },
    ]
  })
}

/** One that was returned waits for its author, not for an approver. */
async function emergencies(transaction: Transaction, now: Date): Promise<Overdue[]> {
  const unsettled = await everyUnsettledEmergency(transaction, {}, now)
  return unsettled.flatMap((emergency): Overdue[] => {
    const { authorityId, revisionId, due, manual, standing, approvals, contributorIds } = emergency
    const stage = approvalStage(daysBetween(due, now), 0)
    if (standing !== 'waiting' || stage === null) return []
    return [
      {
        authorityId,
        key: (userId) => `emergency:${revisionId}:${due.getTime()}:${userId}:${stage}`,
        title: titled(emergency.title, manual),
        since: `was published in an emergency, and its approval was due on ${longDate(due)}`,
        address: wholeAddress(afterwardsPage(manual, emergency.slug, revisionId)),
        deciding: (decider) => afterwardsDecider(decider, emergency.publishedById) ?? [],
        approvals,
        contributorIds,
      },
    ]
  })
}
