import type { Database } from '@/lib/platform/database'
import { NotFound } from '@/lib/platform/errors'
import type { IssuedManual } from '@/lib/reading/manual/issued-manual'
import { readShownSection } from '@/lib/reading/manual/queries/shown-entries'
import { readReleases } from './ledger'

/** What a feed is of, as the newest release that held it knew it. */
type Named = { number: string | null; title: string }

/** A chapter that some release up to this one held: its feed tells of its removal too. Throws NotFound for any other. */
export async function readChapterOfFeed(
  from: Database,
  issued: IssuedManual,
  slug: string,
): Promise<Named & { chapterId: string }> {
  const { manualId, hidden } = issued
  const order = (await readReleases(from, issued)).map(({ id }) => id)
  const held = await from.releaseChapter.findMany({
    where: { slug, manualId, releaseId: { in: order } },
    select: { releaseId: true, chapterId: true, number: true, title: true },
  })
  const newest = Math.max(...held.map(({ releaseId }) => order.indexOf(releaseId)))
  const chapter = held.find(({ releaseId }) => releaseId === order[newest])
  if (!chapter || hidden.has(chapter.chapterId)) throw new NotFound('The manual has no such chapter.')
  return { chapterId: chapter.chapterId, number: chapter.number, title: chapter.title }
}

/** A section of this release, as this audience is shown it. Throws NotFound for any other. */
export async function readSectionOfFeed(
  from: Database,
  issued: IssuedManual,
  entryId: string,
): Promise<Named> {
  const section = await readShownSection(from, issued, entryId)
  return { number: section.number, title: section.title ?? '' }
}
