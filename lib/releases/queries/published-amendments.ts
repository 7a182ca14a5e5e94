import { isCorrectable } from '@/lib/ledger/correction-row'
import type { Database } from '@/lib/platform/database'
import { NotFound } from '@/lib/platform/errors'
import type { Prisma } from '@/prisma/generated/client'
import type { AmendmentKind } from '@/prisma/generated/enums'

/** A correction that somebody asked for. */
export type AskedCorrection = {
  id: string
  details: string
  madeById: string
  madeBy: string
  madeAt: Date
  /** Null: nobody has decided yet. */
  approved: boolean | null
  decidedBy: string | null
  decidedAt: Date | null
  remark: string
  /** The number of the release that carries it; null: none does yet. */
  release: number | null
}

/** A published row of the Amendments, with every correction of it, oldest first. */
export type PublishedAmendment = {
  id: string
  kind: AmendmentKind
  title: string
  number: string | null
  details: string
  release: { number: number; publishedAt: Date; imported: boolean; edition: string }
  corrections: AskedCorrection[]
}

/** An edition by its position and name. */
export type NamedEdition = { position: number; name: string }

/**
 * The rows of one edition that readers see, in their order, and all editions, newest first; the newest where none of
 * that position is. For somebody who was let into the manual's workspace. Null before the first release.
 */
export async function publishedAmendments(
  from: Database,
  manualId: string,
  position: number | null,
): Promise<{ editions: NamedEdition[]; edition: NamedEdition; rows: PublishedAmendment[] } | null> {
  const editions = await from.edition.findMany({
    where: { manualId },
    orderBy: { position: 'desc' },
    select: { position: true, name: true },
  })
  const edition = editions.find((one) => one.position === position) ?? editions[0]
  if (!edition) return null
  const rows = await amendmentsOf(from, {
    manualId,
    correctsId: null,
    release: { edition: { position: edition.position } },
  })
  return { editions, edition, rows }
}

/** The rows of a manual with a correction that waits: for a decision, or for the next release. */
export function rowsWithWaitingCorrections(from: Database, manualId: string): Promise<PublishedAmendment[]> {
  return amendmentsOf(from, { manualId, asked: { some: WAITING } })
}

/** A row of a manual by its id. Throws NotFound where the manual has none that readers see. */
export async function publishedAmendment(
  from: Database,
  manualId: string,
  id: string,
): Promise<PublishedAmendment> {
  const [row] = await amendmentsOf(from, { manualId, id, correctsId: null })
  if (!row) throw new NotFound('There is no such row of the Amendments.')
  return row
}

/** The correction of a row that waits, for a decision or for the next release; null where none does. */
export function waitingCorrection({ corrections }: PublishedAmendment): AskedCorrection | null {
  return corrections.find(({ approved, release }) => approved !== false && release === null) ?? null
}

const WAITING: Prisma.CorrectionWhereInput = { releaseId: null, OR: [{ approved: null }, { approved: true }] }

async function amendmentsOf(
  from: Database,
  where: Prisma.AmendmentWhereInput,
): Promise<PublishedAmendment[]> {
  const rows = await from.amendment.findMany({
    where,
    orderBy: [{ release: { number: 'desc' } }, { position: 'asc' }],
    select: {
      ...{ id: true, kind: true, chapterTitle: true, chapterNumber: true, details: true },
      release: {
        select: { number: true, publishedAt: true, imported: true, edition: { select: { name: true } } },
      },
      asked: {
        orderBy: { madeAt: 'asc' },
        include: {
          madeBy: { select: { name: true } },
          decidedBy: { select: { name: true } },
          release: { select: { number: true } },
        },
      },
    },
  })
  return rows
    .filter(({ kind }) => isCorrectable(kind))
    .map(({ asked, release: { edition, ...release }, ...row }) => ({
      id: row.id,
      kind: row.kind,
      title: row.chapterTitle ?? '',
      number: row.chapterNumber || null,
      details: row.details,
      release: { ...release, edition: edition.name },
      corrections: asked.map(({ madeBy, decidedBy, release: carriedBy, ...correction }) => ({
        id: correction.id,
        details: correction.details,
        madeById: correction.madeById,
        madeBy: madeBy.name,
        madeAt: correction.madeAt,
        approved: correction.approved,
        decidedBy: decidedBy?.name ?? null,
        decidedAt: correction.decidedAt,
        remark: correction.remark,
        release: carriedBy?.number ?? null,
      })),
    }))
}
