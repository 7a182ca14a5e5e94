import type { Database } from '@/lib/platform/database'
import type { AmendmentRow } from '@/lib/releases/amendment-row'
import { amendmentSide } from '@/lib/releases/schema'

/** The amendments of a release as they were derived, in their order. */
export async function releaseAmendments(from: Database, releaseId: string): Promise<AmendmentRow[]> {
  const rows = await from.amendment.findMany({
    where: { releaseId },
    omit: { id: true, authorityId: true, manualId: true, releaseId: true, position: true, correctsId: true },
    orderBy: { position: 'asc' },
  })
  return rows.map(({ before, after, ...row }) => ({
    ...row,
    before: amendmentSide.nullable().parse(before),
    after: amendmentSide.nullable().parse(after),
  }))
}
