import type { Database } from '@/lib/platform/database'

/** How many a contents names, as scripts/recently-read.js does of what the browser remembers. */
const MOST_SHOWN = 5

/** The ids of the chapters of a manual that a person read last, by their account, the last one first. */
export async function chaptersReadLast(
  from: Database,
  { userId, manualId }: { userId: string; manualId: string },
): Promise<string[]> {
  const readings = await from.lastRead.findMany({
    where: { userId, manualId },
    orderBy: [{ readAt: 'desc' }, { chapterId: 'asc' }],
    take: MOST_SHOWN,
    select: { chapterId: true },
  })
  return readings.map(({ chapterId }) => chapterId)
}
