import type { Transaction } from '@/lib/platform/database'
import type { Follower } from '@/prisma/generated/client'
import type { AlertFrequency } from '@/prisma/generated/enums'
import { tellUpTo } from './tell-followers'

/**
 * Has a follower told as often as they want from now on. Whoever changes from weekly to at once is told at once of what
 * has gathered in the week: what is published next would pass it over.
 */
export async function changeFrequency(
  transaction: Transaction,
  { id, manualId, frequency: before }: Follower,
  frequency: AlertFrequency,
): Promise<void> {
  if (before === frequency) return
  await transaction.follower.update({ where: { id }, data: { frequency } })
  if (frequency !== 'immediate') return
  const manual = await transaction.manual.findFirst({
    where: { id: manualId, visibility: 'public' },
    include: { currentRelease: true },
  })
  const number = manual?.currentRelease?.number
  if (number !== undefined) await tellUpTo(transaction, { manualId, number, who: { followerId: id } })
}
