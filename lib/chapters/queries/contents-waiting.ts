import type { Database } from '@/lib/platform/database'
import type { Prisma } from '@/prisma/generated/client'
import type { ContentsChangeKind } from '@/prisma/generated/enums'

/** A manual whose contents have changes that the next release can carry. */
export type ContentsWaiting = {
  manual: { id: string; name: string; slug: string; authority: { name: string; slug: string } }
  changes: number
}

/**
 * How many changes of the contents wait to be published, by manual. One that was taken back, that came and went before
 * readers had it, or of a chapter that nobody has written yet, waits for no publisher: it would for ever.
 */
export async function contentsWaiting(from: Database, authorityIds: string[]): Promise<ContentsWaiting[]> {
  const changes = await from.contentsChange.findMany({
    where: { authorityId: { in: authorityIds }, releaseId: null },
    select: {
      ...{ kind: true, manualId: true, entryId: true },
      entry: { select: { removedAt: true, chapter: { select: whetherWritten } } },
    },
  })
  const manuals = await from.manual.findMany({
    where: { id: { in: changes.map(({ manualId }) => manualId) } },
    select: {
      ...{ id: true, name: true, slug: true, currentReleaseId: true },
      authority: { select: { name: true, slug: true } },
    },
    orderBy: { name: 'asc' },
  })
  const held = await from.releaseEntry.findMany({
    where: {
      releaseId: { in: manuals.flatMap(({ currentReleaseId }) => currentReleaseId ?? []) },
      entryId: { in: changes.map(({ entryId }) => entryId) },
    },
    select: { entryId: true },
  })
  const withReaders = new Set(held.map(({ entryId }) => entryId))
  const waiting = changes.filter(({ kind, entryId, entry: { removedAt, chapter } }) =>
    hasEffect(kind, {
      read: withReaders.has(entryId),
      stands: removedAt === null,
      canBeRead:
        chapter === null ||
        chapter.origin === 'import' ||
        chapter.slot !== null ||
        chapter.revisions.length > 0,
    }),
  )
  return manuals.flatMap(({ currentReleaseId: _, ...manual }) => {
    const count = waiting.filter(({ manualId }) => manualId === manual.id).length
    return count === 0 ? [] : { manual, changes: count }
  })
}

const whetherWritten = {
  ...{ origin: true, slot: true },
  revisions: { where: { state: { in: ['approved', 'published'] } }, take: 1, select: { id: true } },
} satisfies Prisma.ChapterSelect

/** Whether a change of a place does something: do readers have the place, does it stand now, and could they have it? */
function hasEffect(
  kind: ContentsChangeKind,
  place: { read: boolean; stands: boolean; canBeRead: boolean },
): boolean {
  if (kind === 'removed') return place.read && !place.stands
  if (!place.stands) return false
  return place.read ? kind !== 'reinstated' : place.canBeRead
}
