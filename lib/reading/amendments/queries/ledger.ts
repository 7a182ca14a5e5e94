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

/** The ledger as far as readers are told of it, up to the release that they read; of one chapter, if named. */
export async function readLedger(from: Database, upTo: UpTo, chapterId?: string): Promise<Ledger> {
  return ledgerOf(from, upTo, chapterId === undefined ? {} : { chapterId })
}

/** All releases up to one, and of these editions alone, by their positions, the rows with what was put right of them. */
export async function readLedgerOfEditions(
  from: Database,
  upTo: UpTo,
  editions: readonly number[],
): Promise<Ledger> {
  const inEditions = { edition: { position: { in: [...editions] } } }
  return ledgerOf(from, upTo, {
    OR: [{ release: inEditions }, { corrects: { release: inEditions } }],
  })
}

/** The releases up to one, oldest first. */
export async function readReleases(from: Database, upTo: UpTo): Promise<AppendixRelease[]> {
  return (await releasesUpTo(from, upTo)).map(({ id: _, ...release }) => release)
}

async function releasesUpTo(from: Database, { manualId, number }: UpTo) {
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

async function ledgerOf(from: Database, upTo: UpTo, which: Prisma.AmendmentWhereInput): Promise<Ledger> {
  const { manualId, number, hidden } = upTo
  const [releases, amendments] = await Promise.all([
    releasesUpTo(from, upTo),
    from.amendment.findMany({
      where: {
        AND: [which, { kind: { in: listedAmendmentKinds }, release: { manualId, number: { lte: number } } }],
      },
      omit: { before: true, after: true },
      orderBy: [{ release: { number: 'asc' } }, { position: 'asc' }],
    }),
  ])
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
      upTo,
      idsOf((row) => row.replacementId),
    ),
  ])
  const releaseById = new Map(releases.map(({ id, ...release }) => [id, release]))
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
async function latest(from: Database, { manualId, number }: UpTo, chapterIds: string[]) {
  if (chapterIds.length === 0) return byId([])
  const chapters = await from.releaseChapter.findMany({
    where: { manualId, chapterId: { in: chapterIds }, release: { number: { lte: number } } },
    orderBy: { release: { number: 'asc' } },
    select: { chapterId: true, slug: true, title: true },
  })
  return byId(chapters)
}

function byId(chapters: readonly NamedChapter[]): Map<string, NamedChapter> {
  return new Map(chapters.map((chapter) => [chapter.chapterId, chapter]))
}
