import { publishersOf, tellOthers } from '@/lib/chapters/telling'
import { wholeAddress } from '@/lib/notifications/addresses'
import type { Transaction } from '@/lib/platform/database'
import { longDateAndTime } from '@/lib/platform/dates'
import { publishPage } from '@/lib/platform/workspace-addresses'
import type { ManualToPublish } from './effect'

/** Tells every publisher of the authority that a publication which was set for a time was not made, and why. */
export async function tellScheduleFailed(
  transaction: Transaction,
  manual: ManualToPublish,
  { id, publishAt, problem }: { id: string; publishAt: Date; problem: string },
): Promise<void> {
  const { authorityId, name } = manual
  const publishers = await publishersOf(transaction, authorityId)
  await tellOthers(transaction, { authorityId, actorId: null }, publishers, (userId) => ({
    key: `schedule-failed:${id}:${userId}`,
    subject: `Not published: ${name}`,
    body: [
      `The update of “${name}” that was set for ${longDateAndTime(publishAt)} could not be published. Readers have what they had before. The reason:`,
      problem,
      `See what would be published now, and publish it or set another time: ${wholeAddress(publishPage(manual))}`,
    ].join('\n\n'),
  }))
}
