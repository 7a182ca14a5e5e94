import type { Database } from '@/lib/platform/database'
import { chapterPlaces } from './manual'

/** A chapter to which texts of its manual may refer. */
export type Referable = {
  id: string
  slug: string
  /** Its working title. */
  title: string
  number: string | null
  /** The titles that it had in releases and has no longer, newest first. */
  formerTitles: string[]
  /** The template chapter that it is linked to; null where it has none. */
  templateId: string | null
}

/** The chapters of a manual's working contents in contents order, with the titles by which people may still know them. */
export async function referableChapters(from: Database, manualId: string): Promise<Referable[]> {
  const [places, titles] = await Promise.all([
    chapterPlaces(from, manualId),
    from.releaseChapter.findMany({
      where: { manualId },
      distinct: ['chapterId', 'title'],
      select: { chapterId: true, title: true },
      orderBy: { release: { number: 'desc' } },
    }),
  ])
  const formerly = new Map<string, string[]>()
  for (const { chapterId, title } of titles)
    formerly.set(chapterId, [...(formerly.get(chapterId) ?? []), title])
  return places.map(({ chapter: { id, slug, title, templateChapterId }, number }) => ({
    id,
    slug,
    title,
    number,
    formerTitles: (formerly.get(id) ?? []).filter((former) => former !== title),
    templateId: templateChapterId,
  }))
}
