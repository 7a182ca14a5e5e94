import type { Database } from '@/lib/platform/database'
import type { ContentsChangeKind } from '@/prisma/generated/enums'

/** A change of the working contents that no release has carried yet. */
export type PendingContentsChange = {
  id: string
  kind: ContentsChangeKind
  /** It merged a chapter into another, or split it; `other` is the title of that one. */
  succession: { how: 'merged' | 'split'; other: string } | null
  /** The title of what was changed, as it is now. */
  title: string
  /** The chapter that can be put back: it was removed, and is not in the contents now. */
  removedChapterId: string | null
  /** The chapter that can be put back into the one that it was split from, which is in the contents. */
  splitChapterId: string | null
  madeBy: string
  madeAt: Date
}

/**
 * The manual's pending changes, newest first; of a chapter removed from several places, one. What came and went
 * without ever reaching readers is shown until the next release, so that it can be put back, and then no more.
 */
export async function pendingContentsChanges(
  from: Database,
  manualId: string,
): Promise<PendingContentsChange[]> {
  const rows = await from.contentsChange.findMany({
    where: { manualId, releaseId: null },
    include: {
      madeBy: { select: { name: true } },
      replacement: { select: { title: true, entries: { where: { removedAt: null }, take: 1 } } },
      manual: { select: { currentRelease: { select: { publishedAt: true } } } },
      entry: {
        include: {
          released: { take: 1 },
          chapter: { include: { entries: { where: { removedAt: null } } } },
        },
      },
    },
    orderBy: [{ madeAt: 'desc' }, { id: 'asc' }],
  })
  const removals = new Set<string>()
  return rows.flatMap(({ id, kind, madeAt, madeBy, manual, entry, succession: how, replacement }) => {
    const { chapter } = entry
    const lastPublished = manual.currentRelease?.publishedAt
    if (entry.removedAt && entry.released.length === 0) {
      if (kind !== 'removed' || (lastPublished && entry.removedAt < lastPublished)) return []
    }
    if (kind === 'retitled' && entry.removedAt) return []
    const gone = kind === 'removed' && chapter?.entries.length === 0 ? chapter.id : null
    if (kind === 'removed' && chapter) {
      if (removals.has(chapter.id)) return []
      removals.add(chapter.id)
    }
    const title = entry.title ?? chapter?.title ?? entry.text ?? ''
    const succession = how && replacement ? { how, other: replacement.title } : null
    const undoable = kind === 'added' && how && !entry.removedAt && (replacement?.entries.length ?? 0) > 0
    const ids = { removedChapterId: gone, splitChapterId: undoable && chapter ? chapter.id : null }
    return [{ id, kind, succession, title, ...ids, madeBy: madeBy.name, madeAt }]
  })
}
