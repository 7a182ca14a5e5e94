import { wholeAddress } from '@/lib/notifications/addresses'
import type { Transaction } from '@/lib/platform/database'
import { daysBetween, longDate } from '@/lib/platform/dates'
import { chapterHome } from '@/lib/platform/workspace-addresses'
import { type Reminder, titled } from './reminder-email'
import { draftStage } from './stages'

/** Drafts that were begun more than 30 days ago: for those who wrote them and are authors still. */
export async function draftsLying(transaction: Transaction, now: Date): Promise<Reminder[]> {
  const drafts = await transaction.revision.findMany({
    where: { state: 'draft', createdAt: { lt: now } },
    include: {
      contributions: { select: { userId: true } },
      chapter: { include: { manual: { include: { authority: { include: { memberships: true } } } } } },
    },
    orderBy: { createdAt: 'asc' },
  })
  return drafts.flatMap((draft): Reminder[] => {
    const { chapter, contributions } = draft
    const { manual } = chapter
    const stage = draftStage(daysBetween(draft.createdAt, now))
    if (stage === null) return []
    const authors = new Set(
      manual.authority.memberships.filter(({ role }) => role === 'author').map(({ userId }) => userId),
    )
    return contributions
      .filter(({ userId }) => authors.has(userId))
      .map(({ userId }) => ({
        key: `draft:${draft.id}:${userId}:${stage}`,
        userId,
        about: 'draft',
        title: titled(draft.title, manual),
        since: `was begun on ${longDate(draft.createdAt)}, and last saved on ${longDate(draft.savedAt)}`,
        address: wholeAddress(chapterHome(manual, chapter.slug)),
      }))
  })
}
