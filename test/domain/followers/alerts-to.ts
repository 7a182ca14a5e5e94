import { database } from '@/lib/platform/database'
import type { Follower } from '@/prisma/generated/client'

/** What a follower was told of releases and notices, oldest first. */
export async function alertsTo({ id }: Follower): Promise<{ subject: string; body: string }[]> {
  const messages = await database().message.findMany({
    where: { followerId: id, OR: [{ key: { startsWith: 'alert' } }, { key: { startsWith: 'notice' } }] },
    orderBy: { createdAt: 'asc' },
  })
  return messages.map(({ subject, body }) => ({ subject, body }))
}
