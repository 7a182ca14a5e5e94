import type { Snapshot } from '@/lib/ledger/snapshot'
import type { Database } from '@/lib/platform/database'
import type { PendingSuccession, Successions } from '../succession-blockers'

/** The manual as it is and as it would be, and the changes of the contents that this would carry. */
type Going = { previous: Snapshot; next: Snapshot; carriedIds: readonly string[] }

/** The merges and splits of a manual that wait, and what would be published of them if it went to `next`. */
export async function pendingSuccessions(
  from: Database,
  manualId: string,
  { previous, next, carriedIds }: Going,
): Promise<Successions> {
  const carried = new Set(carriedIds)
  const changes = await from.contentsChange.findMany({
    where: { manualId, releaseId: null, OR: [{ succession: { not: null } }, { kind: 'removed' }] },
    include: {
      entry: { select: { removedAt: true, chapter: { select: { id: true, title: true } } } },
      replacement: { select: { id: true, title: true } },
    },
    orderBy: [{ madeAt: 'asc' }, { id: 'asc' }],
  })
  const pending = new Map<string, PendingSuccession>()
  for (const { id, kind, entry, replacement, succession } of changes) {
    const { chapter, removedAt } = entry
    if (!chapter || (kind !== 'removed' && kind !== 'added')) continue
    // Of a chapter that goes, the last removal counts that the update carries.
    const goes = previous.chapters.has(chapter.id) && !next.chapters.has(chapter.id)
    if (kind === 'removed' && goes && !carried.has(id)) continue
    if (!succession || !replacement) {
      // It was undone, and the chapter removed for another reason since: it goes on in none.
      pending.delete(`${kind} ${chapter.id}`)
      continue
    }
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
