import { everyEntry } from '@/lib/contents/outline'
import { sha256 } from '@/lib/document/canonical'
import type { Transaction } from '@/lib/platform/database'
import type { Prisma } from '@/prisma/generated/client'
import type { AmendmentRow } from './amendment-row'
import { refreshSearch } from './search-rows'
import { canonicalRelease, type Snapshot } from './snapshot'
import { standingsOf } from './standings'

/** The manual that a release is made of, as the caller has locked and read it. */
export type ManualToIssue = {
  authorityId: string
  manualId: string
  authorityName: string
  manualName: string
}

/** A release to be written whole. */
export type ReleaseToWrite = {
  manual: ManualToIssue
  number: number
  edition: { id: string; name: string }
  imported: boolean
  publishedById: string | null
  effectHash: string
  previous: Snapshot
  snapshot: Snapshot
  amendments: readonly AmendmentRow[]
  /** The approved revisions that it publishes. */
  approvedIds: readonly string[]
  /** The texts that an import brings, published with it. */
  baseline: readonly Omit<Prisma.RevisionCreateManyInput, 'releaseId'>[]
}

/** A release as it was written. */
export type WrittenRelease = {
  id: string
  number: number
  publishedAt: Date
  contentHash: string
  auditHead: string
}

/**
 * Writes a release with all that it holds, moves the manual to it and makes its search rows follow, inside the
 * caller's transaction and under the caller's lock on the manual. The order is the one that the database asks
 * for: revisions are published into a release that exists, and a release's chapters hold published revisions only.
 */
export async function writeRelease(
  transaction: Transaction,
  release: ReleaseToWrite,
): Promise<WrittenRelease> {
  const { manual, snapshot } = release
  const written = await writeHead(transaction, release)
  const place = { authorityId: manual.authorityId, manualId: manual.manualId, releaseId: written.id }

  await publishRevisions(transaction, release, written.id)
  await transaction.releaseChapter.createMany({
    data: [...snapshot.chapters.values()].map(({ id, revision, ...chapter }) => ({
      ...place,
      ...chapter,
      chapterId: id,
      revisionId: revision?.id ?? null,
    })),
  })
  await transaction.releaseEntry.createMany({ data: entryRows(snapshot, place) })
  await transaction.amendment.createMany({ data: amendmentRows(release.amendments, place) })
  await refreshSearch(transaction, manual, release.previous, snapshot)
  await transaction.manual.update({ where: { id: manual.manualId }, data: { currentReleaseId: written.id } })
  return written
}

async function writeHead(transaction: Transaction, release: ReleaseToWrite): Promise<WrittenRelease> {
  const { manual, number, edition, imported, publishedById, effectHash, snapshot } = release
  const { authorityId, manualId, authorityName, manualName } = manual
  const head = await transaction.auditHead.findUnique({ where: { chain: authorityId } })
  const editionId = edition.id
  const contentHash = sha256(
    canonicalRelease({ authorityName, manualName, number, editionName: edition.name }, snapshot),
  )
  const auditHead = head?.hash ?? ''
  const { id, publishedAt } = await transaction.release.create({
    data: {
      ...{ authorityId, manualId, authorityName, manualName, number, editionId },
      ...{ imported, publishedById, effectHash, contentHash, auditHead },
    },
    select: { id: true, publishedAt: true },
  })
  return { id, number, publishedAt, contentHash, auditHead }
}

async function publishRevisions(transaction: Transaction, release: ReleaseToWrite, releaseId: string) {
  const { approvedIds, baseline } = release
  if (approvedIds.length > 0)
    await transaction.revision.updateMany({
      where: { id: { in: [...approvedIds] } },
      data: { state: 'published', basis: 'approval', releaseId },
    })
  if (baseline.length > 0)
    await transaction.revision.createMany({ data: baseline.map((revision) => ({ ...revision, releaseId })) })
}

type InRelease = { authorityId: string; manualId: string; releaseId: string }

function entryRows(snapshot: Snapshot, place: InRelease): Prisma.ReleaseEntryCreateManyInput[] {
  const { entries: standings } = standingsOf(snapshot)
  const positions = new Map<string, number>()
  const siblings = [snapshot.entries, ...[...everyEntry(snapshot.entries)].map(({ entries }) => entries)]
  for (const entries of siblings)
    for (const [position, { id }] of entries.entries()) positions.set(id, position)
  return [...standings.values()].map(({ entry: { id, entries: _, ...entry }, parent }) => ({
    ...place,
    ...entry,
    entryId: id,
    parentId: parent?.id ?? null,
    position: positions.get(id) ?? 0,
  }))
}

function amendmentRows(
  amendments: readonly AmendmentRow[],
  place: InRelease,
): Prisma.AmendmentCreateManyInput[] {
  return amendments.map(({ before, after, ...row }, position) => ({
    ...place,
    ...row,
    position,
    // A side that is absent stays out: the column's default is null.
    ...(before && { before: before as Prisma.InputJsonObject }),
    ...(after && { after: after as Prisma.InputJsonObject }),
  }))
}
