import { approvalsOf } from '@/lib/chapters/standing'
import { documentOf } from '@/lib/chapters/stored-text'
import type { RevisionReference, Snapshot } from '@/lib/ledger/snapshot'
import type { Database } from '@/lib/platform/database'
import type { ApprovedRevision } from '../approvals'
import type { PendingChange } from '../carried-changes'
import type { LateChange } from '../effect'
import type { ChapterTexts } from '../next-snapshot'
import type { OpenRevision } from '../stays-behind'

/** The manual's approved revisions, or one of them, with all that their approvals stand on. */
export async function approvedRevisions(
  from: Database,
  manualId: string,
  revisionId?: string,
): Promise<ApprovedRevision[]> {
  const revisions = await from.revision.findMany({
    where: { manualId, state: 'approved', ...(revisionId !== undefined && { id: revisionId }) },
    include: {
      text: true,
      decisions: {
        select: { outcome: true, contentHash: true, deciderId: true, onBehalfOfId: true, decidedAt: true },
      },
      contributions: { select: { userId: true } },
    },
    orderBy: { id: 'asc' },
  })
  return revisions.map(({ text, decisions, contributions, ...revision }) => ({
    ...revision,
    text: { document: documentOf(text), schemaVersion: text.schemaVersion },
    approvals: approvalsOf({ ...revision, decisions }),
    contributorIds: contributions.map(({ userId }) => userId),
  }))
}

/** Every revision of the manual that is not published, approved ones too. */
export function openRevisions(from: Database, manualId: string): Promise<OpenRevision[]> {
  return from.revision.findMany({
    where: { manualId, state: { not: 'published' } },
    select: { id: true, state: true, chapter: { select: { id: true, slug: true, title: true } } },
    orderBy: [{ chapter: { title: 'asc' } }, { id: 'asc' }],
  })
}

/** The changes of the manual's contents that no release carried yet, in the order in which they were made. */
export async function pendingChanges(from: Database, manualId: string): Promise<PendingChange[]> {
  const changes = await from.contentsChange.findMany({
    where: { manualId, releaseId: null },
    select: {
      ...{ id: true, entryId: true, kind: true, madeById: true, details: true },
      ...{ replacementId: true, succession: true },
      decisions: { orderBy: { decidedAt: 'desc' }, take: 1, select: { outcome: true, remark: true } },
    },
    orderBy: [{ madeAt: 'asc' }, { id: 'asc' }],
  })
  return changes.map(({ decisions: [last], ...change }) => ({
    ...change,
    returned: last?.outcome === 'returned' ? last.remark : null,
  }))
}

/** Of these changes, what each is about, by the title that it has now. */
export async function changesInWords(from: Database, ids: readonly string[]): Promise<LateChange[]> {
  if (ids.length === 0) return []
  const changes = await from.contentsChange.findMany({
    where: { id: { in: [...ids] } },
    select: {
      ...{ id: true, kind: true, madeAt: true },
      entry: { select: { title: true, text: true, chapter: { select: { title: true } } } },
    },
    orderBy: [{ madeAt: 'asc' }, { id: 'asc' }],
  })
  return changes.map(({ id, kind, madeAt, entry }) => ({
    ...{ changeId: id, kind, madeAt },
    title: entry.title ?? entry.chapter?.title ?? entry.text ?? '',
  }))
}

/**
 * What there is of the texts of these chapters besides the approved revisions. A chapter that is in no current
 * release and yet was in one has an amendment that removed it.
 */
export async function chapterTexts(
  from: Database,
  previous: Snapshot,
  approved: readonly ApprovedRevision[],
  chapterIds: Iterable<string>,
): Promise<ChapterTexts> {
  const published = new Map<string, RevisionReference | null>(
    [...previous.chapters.values()].map(({ id, revision }) => [id, revision]),
  )
  const absent = [...chapterIds].filter((id) => !published.has(id))
  const removed = await from.amendment.findMany({
    where: { chapterId: { in: absent }, kind: 'removed' },
    select: { chapterId: true },
  })
  const back = removed.flatMap(({ chapterId }) => chapterId ?? [])
  const latest = await from.revision.findMany({
    where: { chapterId: { in: back }, state: 'published' },
    orderBy: { number: 'asc' },
    select: { id: true, chapterId: true, contentHash: true },
  })
  for (const chapterId of back) published.set(chapterId, null)
  for (const { id, chapterId, contentHash } of latest) published.set(chapterId, { id, contentHash })
  return {
    approved: new Map(approved.map(({ id, chapterId, contentHash }) => [chapterId, { id, contentHash }])),
    published,
  }
}
