import type { Database } from '@/lib/platform/database'
import type { IssuedManual } from '@/lib/reading/manual/issued-manual'
import { withoutHiddenTitles } from '@/lib/reading/manual/leave-out'
import { listedAmendmentKinds } from '@/lib/reading/manual/listed-kinds'
import type { Prisma } from '@/prisma/generated/client'
import type { AppendixRelease, LedgerRow } from '../appendix'

/** The manual's releases up to one, and the listed rows of their ledger. */
export type Ledger = { releases: AppendixRelease[]; rows: LedgerRow[] }

/** A manual up to one of its releases, for its audience. */
type UpTo = Pick<IssuedManual, 'manualId' | 'number' | 'hidden' | 'hiddenTitles'>

/** A release as the appendix names it, by its id. */
type KnownRelease = AppendixRelease & { id: string }

/** The ledger as far as readers are told of it, up to the release that they read; of one chapter, if named. */
export async function readLedger(from: Database, upTo: UpTo, chapterId?: string): Promise<Ledger> {
  const releases = await readReleases(from, upTo)
  const amendments = await amendmentsOf(from, releases, chapterId === undefined ? {} : { chapterId })
  return ledgerOf(from, upTo, releases, amendments)
}

/** Of these releases, all up to one, the rows of these editions alone, by their positions, with what was put right of them. */
export async function readLedgerOfEditions(
  from: Database,
  upTo: UpTo,
  releases: readonly KnownRelease[],
  editions: readonly number[],
): Promise<Ledger> {
  const shown = releases.filter(({ editionPosition }) => editions.includes(editionPosition))
  const ofShown = new Set(shown.map(({ id }) => id))
  const found = await amendmentsOf(from, releases, {
    OR: [{ releaseId: { in: [...ofShown] } }, { correctsId: { not: null } }],
  })
  const own = new Set(found.flatMap(({ id, releaseId }) => (ofShown.has(releaseId) ? id : [])))
  const amendments = found.filter(({ id, correctsId }) => own.has(id) || own.has(correctsId ?? ''))
  return ledgerOf(from, upTo, releases, amendments)
}

/** The releases up to one, oldest first. */
export async function readReleases(from: Database, { manualId, number }: UpTo): Promise<KnownRelease[]> {
  const releases = await from.release.findMany({
    where: { manualId, number: { lte: number } },
    orderBy: { number: 'asc' },
    select: {
      ...{ id: true, number: true, publishedAt: true, imported: true },
      edition: { select: { name: true, position: true } },
    },
  })
  return releases.map(({ edition, ...release }) => ({
    ...release,
    edition: edition.name,
    editionPosition: edition.position,
  }))
}

/**
 * The listed rows of these releases, in no order. They are asked for by the releases' ids, and joined to nothing: as long as
 * PostgreSQL has counted no rows, after an import or a restore, it may join each row to every release of the manual.
 */
function amendmentsOf(from: Database, releases: readonly KnownRelease[], which: Prisma.AmendmentWhereInput) {
  return from.amendment.findMany({
    where: {
      AND: [which, { kind: { in: listedAmendmentKinds }, releaseId: { in: releases.map(({ id }) => id) } }],
    },
    omit: { before: true, after: true },
  })
}

async function ledgerOf(
  from: Database,
  upTo: UpTo,
  known: readonly KnownRelease[],
  amendments: Awaited<ReturnType<typeof amendmentsOf>>,
): Promise<Ledger> {
  const { hidden } = upTo
  const idsOf = (of: (row: (typeof amendments)[number]) => string | null) => [
    ...new Set(amendments.flatMap((row) => of(row) ?? [])),
  ]
  const [chapters, replacements] = await Promise.all([
    someTime(
      from,
      upTo,
      idsOf((row) => row.chapterId),
    ),
    latest(
      from,
      known,
      idsOf((row) => row.replacementId),
    ),
  ])
  const releaseById = new Map(known.map(({ id, ...release }) => [id, release]))
  const rows = amendments.flatMap((row): LedgerRow[] => {
    const release = releaseById.get(row.releaseId)
    const chapter = row.chapterId === null ? undefined : chapters.get(row.chapterId)
    if (!release || !chapter || hidden.has(chapter.chapterId)) return []
    const replacement =
      row.replacementId === null || hidden.has(row.replacementId)
        ? undefined
        : replacements.get(row.replacementId)
    return [
      {
        id: row.id,
        kind: row.kind,
        chapterId: chapter.chapterId,
        title: row.chapterTitle ?? chapter.title,
        number: row.chapterNumber || null,
        slug: chapter.slug,
        details: withoutHiddenTitles(row.details, upTo),
        position: row.position,
        replacement: replacement ? { title: replacement.title, slug: replacement.slug } : null,
        correctsId: row.correctsId,
        release,
      },
    ]
  })
  rows.sort((one, other) => one.release.number - other.release.number || one.position - other.position)
  return { releases: [...releaseById.values()], rows }
}

type NamedChapter = { chapterId: string; slug: string; title: string }

/**
 * Each chapter as some release up to there held it: a chapter's address is the same in all, and a row says itself how
 * the chapter was called. To look for the newest of hundreds of releases took most of the time of an appendix.
 */
async function someTime(from: Database, { manualId, number }: UpTo, chapterIds: string[]) {
  const chapters = await from.$queryRaw<NamedChapter[]>`
    SELECT asked.id AS "chapterId", held.slug, held.title
    FROM unnest(${chapterIds}::uuid[]) AS asked(id)
    CROSS JOIN LATERAL (
      SELECT c.slug, c.title FROM release_chapters c JOIN releases r ON r.id = c.release_id
      WHERE c.chapter_id = asked.id AND r.manual_id = ${manualId}::uuid AND r.number <= ${number} LIMIT 1) held`
  return byId(chapters)
}

/** Each chapter as the newest of these releases that held it knew it. */
async function latest(from: Database, known: readonly KnownRelease[], chapterIds: string[]) {
  if (chapterIds.length === 0) return byId([])
  const order = new Map(known.map(({ id }, position) => [id, position]))
  const chapters = await from.releaseChapter.findMany({
    where: { chapterId: { in: chapterIds }, releaseId: { in: [...order.keys()] } },
    select: { releaseId: true, chapterId: true, slug: true, title: true },
  })
  const at = ({ releaseId }: { releaseId: string }) => order.get(releaseId) ?? 0
  return byId(chapters.sort((one, other) => at(one) - at(other)))
}

function byId(chapters: readonly NamedChapter[]): Map<string, NamedChapter> {
  return new Map(chapters.map((chapter) => [chapter.chapterId, chapter]))
}
