import type { Database } from '@/lib/platform/database'
import type { IssuedManual } from '../issued-manual'

/**
 * The manual with the urgent notices that its pointer found live. They are read by those ids and by no clock, so that a
 * page says what its key says; of a page of the past there are none.
 */
export async function withNotices(
  from: Database,
  issued: IssuedManual,
  pointer: { notices: string },
): Promise<IssuedManual> {
  if (pointer.notices === '' || issued.at !== 'current') return issued
  const notices = await from.publishedNotice.findMany({
    where: { id: { in: pointer.notices.split(' ') } },
    select: { id: true, chapterId: true, words: true, approvedAt: true, expiresAt: true },
    orderBy: [{ approvedAt: 'desc' }, { id: 'asc' }],
  })
  const { hidden } = issued
  return {
    ...issued,
    notices: notices.filter(({ chapterId }) => chapterId === null || !hidden.has(chapterId)),
  }
}
