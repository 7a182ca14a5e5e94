import { forgetKeptContents } from '@/lib/contents/cut-off'
import type { Transaction } from '@/lib/platform/database'
import type { ManualToPublish } from './effect'
import { tellScheduleFailed } from './tell-schedule'

/** Writes that a publication which was set for a time is not made, and why, and tells every publisher of the authority. */
export async function failSchedule(
  transaction: Transaction,
  manual: ManualToPublish,
  { id, publishAt }: { id: string; publishAt: Date },
  problem: string,
): Promise<void> {
  await transaction.schedule.update({
    where: { id },
    data: { state: 'failed', problem, endedAt: new Date() },
  })
  await forgetKeptContents(transaction, manual.id)
  await tellScheduleFailed(transaction, manual, { id, publishAt, problem })
}
