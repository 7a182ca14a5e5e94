import { contentsAtCutOff, replaceKeptContents } from '@/lib/contents/cut-off'
import { workingContents } from '@/lib/contents/queries'
import type { Transaction } from '@/lib/platform/database'
import type { ReleaseEffect } from './effect'
import { failSchedule } from './fail-schedule'
import { keptWithChapter } from './kept-with-chapter'

/**
 * The next update goes on gathering after a chapter was published alone: what was kept for it gets that chapter. A
 * publication that was set for a time would follow another update than the one that was shown, so that it is not made, and
 * its publishers are told at once rather than at that time.
 */
export async function keepPlanAfter(
  transaction: Transaction,
  { manual, previous, number }: ReleaseEffect,
  chapterId: string,
): Promise<void> {
  if (manual.schedule)
    await failSchedule(
      transaction,
      manual,
      manual.schedule,
      `Update ${number} was published before its time, so that it would no longer follow what had been shown. Look at what would be published now, and set the time again.`,
    )
  const kept = await contentsAtCutOff(transaction, manual.id)
  if (!kept) return
  const working = await workingContents(transaction, manual.id)
  const isNew = !previous.chapters.has(chapterId)
  const entries = keptWithChapter(kept.entries, working, { chapterId, isNew })
  if (entries) await replaceKeptContents(transaction, manual.id, { ...kept, entries })
  else await transaction.contentsAtCutOff.delete({ where: { manualId: manual.id } })
}
