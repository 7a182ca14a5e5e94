import { entryReferences } from '@/lib/contents/schema'
import { emptySnapshot, type Snapshot, type SnapshotChapter, type SnapshotEntry } from '@/lib/ledger/snapshot'
import type { Database } from '@/lib/platform/database'

/** What a release holds, read back from its rows; of null, the manual before its first release. */
export async function releaseSnapshot(from: Database, releaseId: string | null): Promise<Snapshot> {
  if (releaseId === null) return emptySnapshot
  const chapters = await from.releaseChapter.findMany({
    where: { releaseId },
    omit: { releaseId: true, authorityId: true, manualId: true },
    include: { revision: { select: { id: true, contentHash: true } } },
  })
  return {
    entries: await releaseTree(from, releaseId),
    chapters: new Map(
      chapters.map(({ chapterId, revisionId: _, ...chapter }): [string, SnapshotChapter] => [
        chapterId,
        { ...chapter, id: chapterId },
      ]),
    ),
  }
}

async function releaseTree(from: Database, releaseId: string): Promise<SnapshotEntry[]> {
  const rows = await from.releaseEntry.findMany({
    where: { releaseId },
    omit: { releaseId: true, authorityId: true, manualId: true },
    orderBy: { position: 'asc' },
  })
  const below = new Map<string | null, SnapshotEntry[]>(rows.map(({ entryId }) => [entryId, []]))
  below.set(null, [])
  for (const { entryId: id, parentId, position: _, references, ...entry } of rows)
    below.get(parentId)?.push({
      ...entry,
      id,
      references: entryReferences.parse(references),
      entries: below.get(id) ?? [],
    })
  return below.get(null) ?? []
}
