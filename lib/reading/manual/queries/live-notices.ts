import type { Database } from '@/lib/platform/database'
import type { IssuedManual } from '../issued-manual'
import { chaptersGoneOn } from './gone-on'

/**
 * The manual with the urgent notices that its pointer found live. They are read by those ids and by no clock, so that a
 * page says what its key says; of a page of the past there are none. One on a chapter that was merged or split since is on
 * the chapter in which it goes on: the words that it is about stand there.
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
  const shown = notices.filter(({ chapterId }) => chapterId === null || !hidden.has(chapterId))
  const goneOn = await chaptersGoneOn(
    from,
    issued,
    shown.flatMap(({ chapterId }) => chapterId ?? []),
  )
  const live = shown
    .map(({ chapterId, ...notice }) => ({
      ...{ ...notice, writtenOn: chapterId },
      chapterId: goneOn.get(chapterId ?? '') ?? chapterId,
    }))
    .filter(({ chapterId }) => chapterId === null || !hidden.has(chapterId))
  const slugs = await slugsOf(
    from,
    live.flatMap(({ chapterId, writtenOn }) => [chapterId ?? [], writtenOn ?? []].flat()),
  )
  const slugOf = (id: string | null) => slugs.get(id ?? '') ?? null
  return {
    ...issued,
    notices: live.map((notice) => ({
      ...notice,
      slug: slugOf(notice.chapterId),
      writtenOn: slugOf(notice.writtenOn),
    })),
  }
}

/** A chapter's slug is the same in every release that held it. */
async function slugsOf(from: Database, chapterIds: readonly string[]): Promise<Map<string, string>> {
  if (chapterIds.length === 0) return new Map()
  const held = await from.releaseChapter.findMany({
    where: { chapterId: { in: [...chapterIds] } },
    distinct: ['chapterId'],
    select: { chapterId: true, slug: true },
  })
  return new Map(held.map(({ chapterId, slug }) => [chapterId, slug]))
}
