import type { Snapshot } from '@/lib/ledger/snapshot'
import type { Database } from '@/lib/platform/database'
import type { PendingSuccession, Successions } from '../succession-blockers'

/** The merges and splits of a manual that wait, and what would be published of them if it went to `next`. */
export async function pendingSuccessions(
  from: Database,
  manualId: string,
  { previous, next }: { previous: Snapshot; next: Snapshot },
): Promise<Successions> {
  const changes = await from.contentsChange.findMany({
    where: { manualId, releaseId: null, succession: { not: null } },
    include: {
      entry: { select: { removedAt: true, chapter: { select: { id: true, title: true } } } },
      replacement: { select: { id: true, title: true } },
    },
    orderBy: [{ madeAt: 'asc' }, { id: 'asc' }],
  })
  const pending = new Map<string, PendingSuccession>()
  for (const { kind, entry, replacement } of changes) {
    const { chapter, removedAt } = entry
    if (!chapter || !replacement) continue
    if (kind !== 'removed' && kind !== 'added') continue
    // A part that was taken out again waits for nothing. A removal that was taken back may yet be published: the update takes
    // the contents as they were kept at its cut-off.
    if (kind === 'added' && removedAt !== null) continue
    const takenBack = kind === 'removed' && removedAt === null
    const pair = { chapterId: chapter.id, title: chapter.title, takenBack }
    const other = { otherId: replacement.id, otherTitle: replacement.title }
    pending.set(`${kind} ${chapter.id}`, { kind, ...pair, ...other })
  }
  const open = await from.revision.findMany({
    where: {
      state: { not: 'published' },
      chapterId: { in: [...pending.values()].map(({ otherId }) => otherId) },
    },
    select: { id: true, chapterId: true },
  })
  const underWay = open.filter(({ id, chapterId }) => next.chapters.get(chapterId)?.revision?.id !== id)
  return {
    pending: [...pending.values()],
    underWay: new Set(underWay.map(({ chapterId }) => chapterId)),
    previous,
    next,
  }
}
