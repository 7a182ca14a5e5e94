import type { Transaction } from '@/lib/platform/database'
import type { Manual } from '@/prisma/generated/client'
import { rewriteCitationsOf } from './citation-rows'
import { releaseSnapshot } from './queries/release-rows'
import { rewriteSearchOf } from './search-rows'

/**
 * Makes what readers have follow a withholding that was made or lifted, in its transaction and under the manual's lock:
 * pages that were drawn are drawn anew, those of every release, and the chapter's search rows are those that may be found.
 */
export async function showWithholding(
  transaction: Transaction,
  manual: Pick<Manual, 'id' | 'authorityId' | 'currentReleaseId'>,
  chapterId: string,
): Promise<void> {
  const { id: manualId, authorityId } = manual
  const current = await releaseSnapshot(transaction, manual.currentReleaseId)
  await rewriteSearchOf(transaction, { authorityId, manualId }, current, chapterId)
  await rewriteCitationsOf(transaction, { authorityId, manualId }, current, chapterId)
  await transaction.manual.update({
    where: { id: manualId },
    data: { presentationNumber: { increment: 1 } },
  })
}
