import type { AmendmentRow, AmendmentSide } from '@/lib/ledger/amendment-row'
import type { Database } from '@/lib/platform/database'

/** The rows of a release's ledger, read back in their order as they were before they were written. */
export async function writtenAmendments(from: Database, releaseId: string): Promise<AmendmentRow[]> {
  const rows = await from.amendment.findMany({ where: { releaseId }, orderBy: { position: 'asc' } })
  return rows.map(({ before, after, correctsId, succession, ...row }) => ({
    kind: row.kind,
    subjectId: row.subjectId,
    chapterId: row.chapterId,
    entryId: row.entryId,
    chapterTitle: row.chapterTitle,
    chapterNumber: row.chapterNumber,
    details: row.details,
    before: before as AmendmentSide | null,
    after: after as AmendmentSide | null,
    replacementId: row.replacementId,
    ...(correctsId !== null && { correctsId }),
    ...(succession !== null && { succession }),
  }))
}
