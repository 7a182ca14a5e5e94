import type { ApprovedCorrection } from '@/lib/ledger/correction-row'
import type { Database } from '@/lib/platform/database'

/**
 * The approved corrections of a manual that no release carries yet, in the order in which they were approved. `until`:
 * those that were approved later wait for the update after.
 */
export async function approvedCorrections(
  from: Database,
  manualId: string,
  until: Date | null = null,
): Promise<ApprovedCorrection[]> {
  const corrections = await from.correction.findMany({
    where: { manualId, approved: true, releaseId: null, ...(until && { decidedAt: { lte: until } }) },
    select: {
      id: true,
      details: true,
      amendment: {
        select: {
          ...{ id: true, kind: true, chapterId: true, entryId: true },
          ...{ chapterTitle: true, chapterNumber: true },
        },
      },
    },
    orderBy: [{ decidedAt: 'asc' }, { id: 'asc' }],
  })
  return corrections.map(({ amendment, ...correction }) => ({ ...correction, corrected: amendment }))
}
