import type { Database } from '@/lib/platform/database'
import { NotFound } from '@/lib/platform/errors'
import type { AmendmentKind } from '@/prisma/generated/enums'

/** A published row of the Amendments, as a correction of it depends on it. */
export type CorrectedAmendment = {
  manualId: string
  kind: AmendmentKind
  correctsId: string | null
  /** The words that readers have for it: those of its last correction, else its own. */
  standing: string
  /** The correction of it that waits, for a decision or for the next release. */
  asked: { id: string } | null
}

/** Reads the row. Throws NotFound where there is none of this id. */
export async function readCorrected(from: Database, amendmentId: string): Promise<CorrectedAmendment> {
  const row = await from.amendment.findUnique({
    where: { id: amendmentId },
    select: {
      ...{ manualId: true, kind: true, correctsId: true, details: true },
      correction: { orderBy: { release: { number: 'desc' } }, take: 1, select: { details: true } },
      asked: {
        where: { releaseId: null, OR: [{ approved: null }, { approved: true }] },
        select: { id: true },
      },
    },
  })
  if (!row) throw new NotFound('There is no such row of the Amendments.')
  const { manualId, kind, correctsId, details, correction, asked } = row
  return { manualId, kind, correctsId, standing: correction[0]?.details ?? details, asked: asked[0] ?? null }
}
