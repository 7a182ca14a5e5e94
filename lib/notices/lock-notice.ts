import type { Transaction } from '@/lib/platform/database'
import { NotFound } from '@/lib/platform/errors'
import type { Notice } from '@/prisma/generated/client'

/** Locks a notice for the rest of the transaction: of two who approve or end it, the second sees what the first did. */
export async function lockNotice(transaction: Transaction, noticeId: string): Promise<Notice> {
  await transaction.$queryRaw`SELECT 1 FROM notices WHERE id = ${noticeId}::uuid FOR UPDATE`
  const notice = await transaction.notice.findUnique({ where: { id: noticeId } })
  if (!notice) throw new NotFound('There is no such notice.')
  return notice
}
