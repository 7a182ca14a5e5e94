import { renderDocument } from '@/lib/document/render'
import { upgradeDocument } from '@/lib/document/schema'
import type { Database } from '@/lib/platform/database'
import { NotFound } from '@/lib/platform/errors'
import { chapterAddress } from '@/lib/reading/addresses'
import { type AppendixRelease, listedChanges } from '@/lib/reading/appendix'
import { neighboursOf, placesOf } from '@/lib/reading/chapter-places'
import { chapterResolver, type IssuedChapter } from '@/lib/reading/contents-tree'
import { type IssuedManual, placeOf } from '@/lib/reading/issued-manual'
import type { ChapterPage, IssuedText } from '@/lib/reading/page-content'
import { readContents } from './contents'
import { readLedger } from './ledger'

/** A chapter of a release by its address. Throws NotFound where the release has none of that slug. */
export async function readChapter(from: Database, issued: IssuedManual, slug: string): Promise<ChapterPage> {
  const { releaseId } = issued
  const chapter = await from.releaseChapter.findUnique({ where: { releaseId_slug: { releaseId, slug } } })
  if (!chapter) throw new NotFound('This update has no such chapter.')
  const { entries, chapters } = await readContents(from, issued)
  const ledger = await readLedger(from, issued, chapter.chapterId)
  const places = placesOf(chapter.chapterId, entries)
  const resolve = chapterResolver(chapters)
  const resolveChapter = (chapterId: string) => {
    const found = resolve(chapterId)
    if (!found) return null
    const { title, number } = found
    return { title, number: number ?? '', href: chapterAddress(placeOf(issued), found.slug) }
  }
  return {
    chapter,
    text: await readText(from, issued, chapter, ledger.releases, resolveChapter),
    places,
    badge: places[0]?.entry.badge ?? null,
    underReview: places.some(({ entry }) => entry.underReview),
    changes: listedChanges(ledger.rows).reverse(),
    ...neighboursOf(chapter.chapterId, entries),
  }
}

async function readText(
  from: Database,
  issued: IssuedManual,
  { chapterId, revisionId }: IssuedChapter,
  releases: readonly AppendixRelease[],
  resolveChapter: Parameters<typeof renderDocument>[1]['resolveChapter'],
): Promise<IssuedText | null> {
  if (revisionId === null) return null
  const [revision, held] = await Promise.all([
    from.publishedRevision.findUnique({ where: { id: revisionId } }),
    from.releaseChapter.findMany({
      where: { chapterId, release: { manualId: issued.manualId, number: { lte: issued.number } } },
      select: { revisionId: true, release: { select: { number: true } } },
    }),
  ])
  if (!revision) throw new Error(`The text of revision ${revisionId} is not among the published ones`)
  const numbers = (has: (revisionId: string | null) => boolean) =>
    held.filter((row) => has(row.revisionId)).map((row) => row.release.number)
  const first = Math.min(...numbers((id) => id === revisionId))
  const updated = releases.find((release) => release.number === first)
  if (!updated) throw new Error(`No release up to ${issued.number} holds revision ${revisionId}`)
  const before = numbers((id) => id !== null && id !== revisionId).filter((number) => number < first)
  return {
    ...renderDocument(upgradeDocument(revision.document, revision.schemaVersion), { resolveChapter }),
    updated,
    baseline: revision.basis === 'baseline',
    inForceOn: revision.inForceOn,
    textBefore: before.length > 0 ? Math.max(...before) : null,
  }
}
