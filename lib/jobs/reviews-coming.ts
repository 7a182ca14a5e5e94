import { wholeAddress } from '@/lib/notifications/addresses'
import { isWorkingRole } from '@/lib/people/working-roles'
import type { Transaction } from '@/lib/platform/database'
import { calendarDate, daysBetween, longDate } from '@/lib/platform/dates'
import { chapterHome } from '@/lib/platform/workspace-addresses'
import { type Reminder, titled } from './reminder-email'
import { REVIEW_STAGES, reviewStage } from './stages'

const DAY = 86_400_000

/**
 * Chapters whose review date is within 90 or 30 days, or has come: for their owners, while they have a role in the
 * authority. Those taken out of the contents rest.
 */
export async function reviewsComing(transaction: Transaction, now: Date): Promise<Reminder[]> {
  const chapters = await transaction.chapter.findMany({
    where: {
      ownerId: { not: null },
      reviewDueOn: { lte: new Date(now.getTime() + (Math.max(...REVIEW_STAGES) + 2) * DAY) },
      entries: { some: { removedAt: null } },
    },
    include: { manual: { include: { authority: { include: { memberships: true } } } } },
    orderBy: [{ reviewDueOn: 'asc' }, { title: 'asc' }],
  })
  return chapters.flatMap((chapter): Reminder[] => {
    const { ownerId, reviewDueOn, manual } = chapter
    if (!ownerId || !reviewDueOn) return []
    if (!manual.authority.memberships.some(({ userId, role }) => userId === ownerId && isWorkingRole(role)))
      return []
    const ahead = daysBetween(now, reviewDueOn)
    const stage = reviewStage(ahead)
    if (stage === null) return []
    return [
      {
        key: `review:${chapter.id}:${calendarDate(reviewDueOn)}:${ownerId}:${stage}`,
        userId: ownerId,
        about: 'review',
        title: titled(chapter.title, manual),
        since:
          ahead < 0
            ? `was due for review on ${longDate(reviewDueOn)}`
            : `is due for review on ${longDate(reviewDueOn)}`,
        address: wholeAddress(chapterHome(manual, chapter.slug)),
      },
    ]
  })
}
