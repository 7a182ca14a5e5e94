import { sha256 } from '@/lib/document/canonical'
import type { AmendmentRow } from '@/lib/ledger/amendment-row'
import {
  canonicalRelease,
  type RevisionReference,
  type Snapshot,
  type SnapshotEntry,
} from '@/lib/ledger/snapshot'
import type { Transaction } from '@/lib/platform/database'
import type { Prisma } from '@/prisma/generated/client'
import type { RevisionState } from '@/prisma/generated/enums'
import { refreshCitations } from './citation-rows'
import { refreshSearch } from './search-rows'

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
  /** The revisions that it publishes, each with the content that was approved. */
  approved: readonly RevisionReference[]
  /** Why they are published without an approval, and by when they have to have one; null where they have one. */
  emergency: { reason: string; approvalDue: Date } | null
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
  await writeChapters(transaction, snapshot, place)
  await writeEntries(transaction, snapshot, place)
  await transaction.amendment.createMany({ data: amendmentRows(release.amendments, place) })
  await refreshSearch(transaction, manual, release.previous, snapshot)
  await refreshCitations(transaction, manual, release.previous, snapshot)
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
  const { approved, emergency, baseline } = release
  const states: RevisionState[] = emergency ? ['draft', 'in_review'] : ['approved']
  const { count } = await transaction.revision.updateMany({
    where: {
      state: { in: states },
      OR: approved.map(({ id, contentHash }) => ({ id, contentHash })),
    },
    data: {
      ...{ state: 'published', basis: emergency ? 'emergency' : 'approval', releaseId },
      ...(emergency && {
        emergencyReason: emergency.reason,
        retrospectiveApprovalDue: emergency.approvalDue,
      }),
    },
  })
  if (count !== approved.length)
    throw new Error('A revision is no longer what was approved: nothing was published')
  if (baseline.length > 0)
    await transaction.revision.createMany({ data: baseline.map((revision) => ({ ...revision, releaseId })) })
}

type InRelease = { authorityId: string; manualId: string; releaseId: string }

/*
 * Hundreds of rows, of which few differ from the last release's. PostgreSQL reads them from one JSON text in a few
 * milliseconds; a createMany of them takes a fifth of a second of this process's time.
 */

async function writeChapters(transaction: Transaction, { chapters }: Snapshot, place: InRelease) {
  const rows = [...chapters.values()].map((chapter) => ({
    release_id: place.releaseId,
    chapter_id: chapter.id,
    authority_id: place.authorityId,
    manual_id: place.manualId,
    slug: chapter.slug,
    title: chapter.title,
    number: chapter.number,
    revision_id: chapter.revision?.id ?? null,
    applies_to: chapter.appliesTo,
    template_chapter_id: chapter.templateChapterId,
    slot: chapter.slot,
    slot_words: chapter.slotWords,
  }))
  await transaction.$executeRaw`
    INSERT INTO release_chapters
    SELECT * FROM jsonb_populate_recordset(NULL::release_chapters, ${JSON.stringify(rows)}::jsonb)`
}

async function writeEntries(transaction: Transaction, { entries }: Snapshot, place: InRelease) {
  const rowsBelow = (siblings: readonly SnapshotEntry[], parentId: string | null): object[] =>
    siblings.flatMap((entry, position) => [
      {
        release_id: place.releaseId,
        entry_id: entry.id,
        authority_id: place.authorityId,
        manual_id: place.manualId,
        parent_id: parentId,
        position,
        kind: entry.kind,
        number: entry.number,
        title: entry.title,
        short_title: entry.shortTitle,
        fixed_number: entry.fixedNumber,
        under_review: entry.underReview,
        chapter_id: entry.chapterId,
        text: entry.text,
        references: entry.references,
      },
      ...rowsBelow(entry.entries, entry.id),
    ])
  await transaction.$executeRaw`
    INSERT INTO release_entries
    SELECT * FROM jsonb_populate_recordset(NULL::release_entries, ${JSON.stringify(rowsBelow(entries, null))}::jsonb)`
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
