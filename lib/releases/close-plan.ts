import type { Transaction } from '@/lib/platform/database'
import { dayInLondon } from '@/lib/platform/dates'
import type { ManualToPublish } from './effect'

/**
 * The planned update has been published: its edition and its cut-off are done with, the contents that were kept for it too,
 * and its date if it has come. A publication that was still set for a time is thereby taken back.
 */
export async function closePlan(
  transaction: Transaction,
  { id: manualId, nextUpdateDue }: Pick<ManualToPublish, 'id' | 'nextUpdateDue'>,
): Promise<void> {
  const today = new Date(dayInLondon(new Date()))
  await transaction.manual.update({
    where: { id: manualId },
    data: {
      nextEdition: null,
      nextCutOff: null,
      nextUpdateDue: nextUpdateDue && nextUpdateDue > today ? nextUpdateDue : null,
    },
  })
  await transaction.contentsAtCutOff.deleteMany({ where: { manualId } })
  await transaction.schedule.updateMany({
    where: { manualId, state: 'waiting' },
    data: { state: 'cancelled', endedAt: new Date() },
  })
}
