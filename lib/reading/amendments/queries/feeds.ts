import type { Database } from '@/lib/platform/database'
import { NotFound } from '@/lib/platform/errors'
import type { IssuedManual } from '@/lib/reading/manual/issued-manual'
import { readShownSection } from '@/lib/reading/manual/queries/shown-entries'

/** What a feed is of, as the newest release that held it knew it. */
type Named = { number: string | null; title: string }

/** A chapter that some release up to this one held: its feed tells of its removal too. Throws NotFound for any other. */
export async function readChapterOfFeed(
  from: Database,
  { manualId, number, hidden }: IssuedManual,
  slug: string,
): Promise<Named & { chapterId: string }> {
  const chapter = await from.releaseChapter.findFirst({
    where: { slug, release: { manualId, number: { lte: number } } },
    orderBy: { release: { number: 'desc' } },
    select: { chapterId: true, number: true, title: true },
  })
  if (!chapter || hidden.has(chapter.chapterId)) throw new NotFound('The manual has no such chapter.')
  return chapter
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
