import { approvesFor, type Decider } from '@/lib/chapters/deciding'
import { approvalsOf } from '@/lib/chapters/standing'
import { packAddress, reviewAddress } from '@/lib/notifications/addresses'
import type { Transaction } from '@/lib/platform/database'
import { daysBetween, longDate } from '@/lib/platform/dates'
import { countOf } from '@/lib/platform/words'
import { decidersOf } from './deciders'
import type { Reminder } from './reminder-email'
import { approvalStage } from './stages'

/**
 * Versions that have waited longer for a decision than their manual allows, and emergencies whose approval is past its
 * date: for each approver who can give it, and for whoever stands in for one today.
 */
export async function decisionsOverdue(transaction: Transaction, now: Date): Promise<Reminder[]> {
  const waiting = await transaction.revision.findMany({
    where: {
      OR: [
        { state: 'in_review', submittedAt: { not: null } },
        { state: 'published', basis: 'emergency', retrospectiveApprovalDue: { lt: now } },
      ],
    },
    include: {
      chapter: { include: { manual: { include: { authority: true } } } },
      contributions: { select: { userId: true } },
      decisions: {
        select: { outcome: true, contentHash: true, deciderId: true, onBehalfOfId: true, decidedAt: true },
      },
    },
  })
  const unanswered = await emergenciesWithoutApproval(transaction)
  const deciders = new Map<string, Decider[]>()
  const reminders: Reminder[] = []
  for (const revision of waiting) {
    const { manual } = revision.chapter
    const emergency = revision.state === 'published'
    if (emergency && !unanswered.has(revision.id)) continue
    const from = emergency ? revision.retrospectiveApprovalDue : revision.submittedAt
    if (!from) continue
    const days = daysBetween(from, now)
    const stage = approvalStage(days, emergency ? 0 : manual.approvalDays)
    if (stage === null) continue
    const people =
      deciders.get(manual.authorityId) ?? (await decidersOf(transaction, manual.authorityId, now))
    deciders.set(manual.authorityId, people)
    const since = emergency
      ? `was published in an emergency, and its approval was due on ${longDate(from)}`
      : `waits for your decision since ${longDate(from)}, ${countOf(days, 'day', 'days')}`
    const given = approvalsOf(revision)
    for (const decider of people) {
      const contributors = revision.contributions.map(({ userId }) => userId)
      if ('refusal' in approvesFor(decider, given, contributors)) continue
      reminders.push({
        key: `${emergency ? 'emergency' : 'decision'}:${revision.id}:${from.getTime()}:${decider.userId}:${stage}`,
        userId: decider.userId,
        about: 'decision',
        title: `${revision.title} (${manual.authority.name}: ${manual.name})`,
        since,
        address: emergency
          ? reviewAddress({ authority: manual.authority.slug, manual: manual.slug }, revision.chapter.slug)
          : packAddress(),
      })
    }
  }
  return reminders
}

/** As the database counts approvals. */
async function emergenciesWithoutApproval(transaction: Transaction): Promise<Set<string>> {
  const rows = await transaction.$queryRaw<{ id: string }[]>`
    SELECT r.id FROM revisions r
    WHERE r.state = 'published' AND r.basis = 'emergency' AND approvals_given(r) < r.approvals_required`
  return new Set(rows.map(({ id }) => id))
}
