import type { Database } from '@/lib/platform/database'
import { NotFound } from '@/lib/platform/errors'
import { amendmentsAddress, chapterHref, contentsAddress } from '@/lib/reading/addresses/addresses'
import { type IssuedManual, placeOf } from '@/lib/reading/manual/issued-manual'
import { isOpenToSearchEngines } from '../findable'

/** A page by its address below the installation's, and when what it says last changed. */
type ChangedPage = { path: string; changedAt: Date }

/**
 * What search engines may keep of a manual: the contents, the Amendments, and every chapter of the current release that
 * everybody may read. Throws NotFound where they may keep nothing of it.
 */
export async function readSitemap(from: Database, issued: IssuedManual): Promise<ChangedPage[]> {
  if (!isOpenToSearchEngines(issued)) throw new NotFound('Search engines are not told of this manual.')
  const { publishedAt } = issued
  const place = placeOf(issued)
  const [chapters, changes] = await Promise.all([
    readFoundChapters(from, issued),
    readLastChanges(from, issued),
  ])
  const pages = new Map([
    [contentsAddress(place), publishedAt],
    [amendmentsAddress(place), publishedAt],
  ])
  for (const chapter of chapters) {
    const path = chapterHref(place, chapter)
    if (!pages.has(path)) pages.set(path, changes.get(chapter.chapterId) ?? changes.get(null) ?? publishedAt)
  }
  return [...pages].map(([path, changedAt]) => ({ path, changedAt }))
}

/** The chapters of the release whose pages everybody may read, without those whose text is withheld. */
async function readFoundChapters(from: Database, { releaseId, manualId, hidden }: IssuedManual) {
  const [chapters, withheld] = await Promise.all([
    from.releaseChapter.findMany({
      where: { releaseId, chapterId: { notIn: [...hidden] } },
      select: { chapterId: true, slug: true, title: true, revisionId: true },
      orderBy: { slug: 'asc' },
    }),
    from.publishedRevision.findMany({ where: { manualId, withheld: { not: null } }, select: { id: true } }),
  ])
  const withheldIds = new Set(withheld.map(({ id }) => id))
  return chapters.filter(({ revisionId }) => revisionId === null || !withheldIds.has(revisionId))
}

/** When each chapter was last changed, by its id; under null, when the manual was first issued. */
async function readLastChanges(
  from: Database,
  { manualId, number, publishedAt }: IssuedManual,
): Promise<Map<string | null, Date>> {
  const releases = await from.release.findMany({
    where: { manualId, number: { lte: number } },
    select: { id: true, publishedAt: true },
    orderBy: { number: 'asc' },
  })
  const changed = await from.amendment.findMany({
    where: { releaseId: { in: releases.map(({ id }) => id) }, chapterId: { not: null } },
    select: { chapterId: true, releaseId: true },
  })
  const order = new Map(releases.map(({ id }, position) => [id, position]))
  const at = ({ releaseId }: { releaseId: string }) => order.get(releaseId) ?? 0
  return new Map([
    [null, releases[0]?.publishedAt ?? publishedAt],
    ...changed
      .sort((one, other) => at(one) - at(other))
      .map((row): [string | null, Date] => [row.chapterId, releases[at(row)]?.publishedAt ?? publishedAt]),
  ])
}
