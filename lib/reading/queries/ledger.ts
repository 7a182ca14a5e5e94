import type { Database } from '@/lib/platform/database'
import type { AppendixRelease, LedgerRow } from '@/lib/reading/appendix'
import type { IssuedManual } from '@/lib/reading/issued-manual'
import { listedAmendmentKinds } from '@/lib/reading/listed-kinds'

/** The manual's releases up to one, and the listed rows of their ledger. */
export type Ledger = { releases: AppendixRelease[]; rows: LedgerRow[] }

/** The ledger as far as readers are told of it, up to the release that they read; of one chapter, if named. */
export async function readLedger(
  from: Database,
  { manualId, number }: IssuedManual,
  chapterId?: string,
): Promise<Ledger> {
  const upToRelease = { manualId, number: { lte: number } }
  const [releases, amendments] = await Promise.all([
    from.release.findMany({
      where: upToRelease,
      orderBy: { number: 'asc' },
      select: {
        id: true,
        number: true,
        publishedAt: true,
        imported: true,
        edition: { select: { name: true } },
      },
    }),
    from.amendment.findMany({
      where: {
        kind: { in: listedAmendmentKinds },
        release: upToRelease,
        ...(chapterId === undefined ? {} : { chapterId }),
      },
      orderBy: [{ release: { number: 'asc' } }, { position: 'asc' }],
    }),
  ])
  const named = amendments.flatMap((row) => [row.chapterId, row.replacementId].filter((id) => id !== null))
  const chapters = await latestChapters(from, manualId, number, named)
  const releaseById = new Map(
    releases.map(({ id, edition, ...release }) => [id, { ...release, edition: edition.name }]),
  )
  const rows = amendments.flatMap((row): LedgerRow[] => {
    const release = releaseById.get(row.releaseId)
    const chapter = row.chapterId === null ? undefined : chapters.get(row.chapterId)
    if (!release || !chapter) return []
    const replacement = row.replacementId === null ? undefined : chapters.get(row.replacementId)
    return [
      {
        id: row.id,
        kind: row.kind,
        chapterId: chapter.chapterId,
        title: row.chapterTitle ?? chapter.title,
        number: row.chapterNumber || null,
        slug: chapter.slug,
        details: row.details,
        position: row.position,
        replacement: replacement ? { title: replacement.title, slug: replacement.slug } : null,
        correctsId: row.correctsId,
        release,
      },
    ]
  })
  return { releases: [...releaseById.values()], rows }
}

/** Each chapter as the newest of these releases that held it knew it: removed chapters had their address there. */
async function latestChapters(from: Database, manualId: string, number: number, chapterIds: string[]) {
  const chapters = await from.releaseChapter.findMany({
    where: { manualId, chapterId: { in: [...new Set(chapterIds)] }, release: { number: { lte: number } } },
    orderBy: { release: { number: 'asc' } },
    select: { chapterId: true, slug: true, title: true },
  })
  return new Map(chapters.map((chapter) => [chapter.chapterId, chapter]))
}
