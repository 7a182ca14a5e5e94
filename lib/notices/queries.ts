import { type Actor, authorise } from '@/lib/people/permissions'
import type { Database } from '@/lib/platform/database'
import { NotFound } from '@/lib/platform/errors'
import { type NoticeStanding, noticeStanding } from './notice-standing'

/** An urgent notice for the people who keep the manual. Names are of who did it. */
export type NoticeInWorkspace = {
  id: string
  words: string
  /** The chapter that it is on; null where it is on the whole manual. */
  chapter: { slug: string; title: string } | null
  standing: NoticeStanding
  madeBy: string
  madeAt: Date
  approvedBy: string | null
  approvedAt: Date | null
  expiresAt: Date
  endedBy: string | null
  endedAt: Date | null
  /** Whoever asks wrote it, and so does not approve it. */
  own: boolean
}

/** All notices that a manual ever had, newest first, as they stand now. */
export async function noticesOfManual(
  from: Database,
  actor: Actor,
  manualId: string,
): Promise<NoticeInWorkspace[]> {
  const manual = await from.manual.findUnique({ where: { id: manualId }, select: { authorityId: true } })
  if (!manual) throw new NotFound('There is no such manual.')
  const { userId } = await authorise(from, actor, 'readWorkspace', manual.authorityId)
  const name = { select: { name: true } }
  const notices = await from.notice.findMany({
    where: { manualId },
    include: {
      ...{ madeBy: name, approvedBy: name, endedBy: name },
      chapter: { select: { slug: true, title: true } },
    },
    orderBy: [{ madeAt: 'desc' }, { id: 'asc' }],
  })
  const now = new Date()
  return notices.map((notice) => ({
    ...{ id: notice.id, words: notice.words, chapter: notice.chapter },
    standing: noticeStanding(notice, now),
    ...{ madeBy: notice.madeBy.name, madeAt: notice.madeAt, expiresAt: notice.expiresAt },
    ...{ approvedBy: notice.approvedBy?.name ?? null, approvedAt: notice.approvedAt },
    ...{ endedBy: notice.endedBy?.name ?? null, endedAt: notice.endedAt },
    own: notice.madeById === userId,
  }))
}
